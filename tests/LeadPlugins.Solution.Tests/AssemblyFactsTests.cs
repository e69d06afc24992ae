using LeadPlugins.Solution.Assemblies;

namespace LeadPlugins.Solution.Tests;

public class AssemblyFactsTests
{
    [Fact]
    public void The_full_name_is_written_as_step_files_write_it() =>
        Assert.Equal("LeadPlugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=59ac1623bce00ef2", AssemblyFacts.Read(new PluginAssembly().Build()).FullName);

    [Fact]
    public void Plugin_classes_are_public_can_be_created_and_implement_IPlugin_through_any_base_class()
    {
        var facts = AssemblyFacts.Read(new PluginAssembly { Classes = ["LeadPlugins.Steps.B", "LeadPlugins.Steps.A"] }.Build());
        Assert.Equal(["LeadPlugins.Steps.A", "LeadPlugins.Steps.B"], facts.PluginClasses);
    }

    [Fact]
    public void The_file_version_is_read() =>
        Assert.Equal(new Version(1, 2, 3, 4), AssemblyFacts.Read(new PluginAssembly { FileVersion = new Version(1, 2, 3, 4) }.Build()).FileVersion);

    [Fact]
    public void A_file_that_is_no_assembly_is_refused() => Assert.Throws<BadImageFormatException>(() => AssemblyFacts.Read("MZ no"u8.ToArray()));
}
