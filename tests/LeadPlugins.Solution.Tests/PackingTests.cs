using System.IO.Compression;
using System.Text;
using LeadPlugins.Testing;

namespace LeadPlugins.Solution.Tests;

public class PackingTests
{
    [Fact]
    public void Packing_twice_gives_the_same_bytes()
    {
        var assembly = OurSolution.Assembly.Build();
        var first = SolutionPacker.Pack(OurSolution.Files, assembly);
        var second = SolutionPacker.Pack(OurSolution.Files, assembly);
        Assert.Equal(first.Unmanaged, second.Unmanaged);
        Assert.Equal(first.Managed, second.Managed);
    }

    [Fact]
    public void The_assembly_lies_where_the_solution_says_it_does()
    {
        var assembly = OurSolution.Assembly.Build();
        var packed = SolutionZip.Read(new MemoryStream(SolutionPacker.Pack(OurSolution.Files, assembly).Managed));
        Assert.Equal(assembly, packed.File(packed.Model.Assemblies.Single().FileName));
    }

    [Fact]
    public void Entries_are_sorted_and_carry_no_time_of_packing()
    {
        using var archive = new ZipArchive(new MemoryStream(SolutionPacker.Pack(OurSolution.Files, OurSolution.Assembly.Build()).Unmanaged));
        Assert.Equal(archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal), archive.Entries.Select(e => e.FullName));
        Assert.All(archive.Entries, e => Assert.Equal(2000, e.LastWriteTime.Year));
    }

    [Fact]
    public void Every_file_of_the_zip_has_a_content_type()
    {
        var packed = SolutionZip.Read(new MemoryStream(SolutionPacker.Pack(OurSolution.Files, OurSolution.Assembly.Build()).Unmanaged));
        var types = Encoding.UTF8.GetString(packed.File("[Content_Types].xml"));
        // A web resource lies in the zip under a name without extension: it is listed as itself.
        Assert.All(packed.Paths, path => Assert.Contains(
            Path.GetExtension(path) is { Length: > 1 } extension ? $"Extension=\"{extension[1..]}\"" : $"PartName=\"/{path}\"", types, StringComparison.Ordinal));
    }

    [Fact]
    public void An_assembly_built_on_the_contract_marks_the_zip_as_a_trial_build()
    {
        var assembly = new PluginAssembly { SdkIsSigned = false }.Build();
        var packages = SolutionPacker.Pack(OurSolution.Files, assembly);
        var packed = SolutionZip.Read(new MemoryStream(packages.Managed));
        Assert.True(packages.IsTrialBuild);
        Assert.True(packed.IsTrialBuild);
    }

    [Fact]
    public void A_trial_build_says_how_to_make_one_that_can_be_deployed_and_names_only_what_exists()
    {
        var packages = SolutionPacker.Pack(OurSolution.Files, new PluginAssembly { SdkIsSigned = false }.Build());
        var text = Encoding.UTF8.GetString(SolutionZip.Read(new MemoryStream(packages.Managed)).File("trial-build.txt"));
        Assert.Contains("cannot be deployed", text, StringComparison.Ordinal);
        Assert.Contains("dotnet restore src/DataverseSdk/Packages.proj", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathOf("src", "DataverseSdk", "Packages.proj")));
        Assert.DoesNotContain("-p:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_built_on_Microsofts_packages_does_not()
    {
        var packages = SolutionPacker.Pack(OurSolution.Files, new PluginAssembly { SdkIsSigned = true }.Build());
        Assert.False(packages.IsTrialBuild);
        Assert.False(SolutionZip.Read(new MemoryStream(packages.Unmanaged)).IsTrialBuild);
    }

    [Fact]
    public void A_folder_without_its_manifest_is_not_packed()
    {
        var fault = Assert.Throws<SolutionException>(() => SolutionPacker.Pack(OurSolution.Files.Without("Other/Solution.xml"), OurSolution.Assembly.Build()));
        Assert.Equal("Other/Solution.xml", Assert.Single(fault.Findings).File);
    }

    public static TheoryData<PluginAssembly, string> OtherAssemblies => new()
    {
        { new PluginAssembly { Name = "Spectre.Console" }, "Spectre.Console, Version=1.0.0.0, Culture=neutral, PublicKeyToken=59ac1623bce00ef2" },
        { new PluginAssembly { Version = new Version(2, 0, 0, 0) }, "LeadPlugins, Version=2.0.0.0, Culture=neutral, PublicKeyToken=59ac1623bce00ef2" },
        { new PluginAssembly { PublicKey = null }, "LeadPlugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null" },
    };

    [Theory]
    [MemberData(nameof(OtherAssemblies))]
    public void An_assembly_that_the_solution_does_not_declare_is_not_packed(PluginAssembly other, string fullName)
    {
        ArgumentNullException.ThrowIfNull(other);
        var finding = Assert.Single(Assert.Throws<SolutionException>(() => SolutionPacker.Pack(OurSolution.Files, other.Build())).Findings);
        Assert.Equal("LPS006", finding.Code);
        Assert.EndsWith("LeadPlugins.dll.data.xml", finding.File, StringComparison.Ordinal);
        Assert.Contains($"the file to be packed is \"{fullName}\"", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_not_packed()
    {
        var finding = Assert.Single(Assert.Throws<SolutionException>(() => SolutionPacker.Pack(OurSolution.Files, "MZ no"u8.ToArray())).Findings);
        Assert.Equal("LPS006", finding.Code);
        Assert.Contains("is not a .NET assembly", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_built_for_another_runtime_is_not_packed()
    {
        var assembly = new PluginAssembly { CoreLibrary = "System.Runtime" }.Build();
        var finding = Assert.Single(Assert.Throws<SolutionException>(() => SolutionPacker.Pack(OurSolution.Files, assembly)).Findings);
        Assert.Equal("LPS006", finding.Code);
        Assert.Contains("not built for the .NET Framework", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_is_not_packed_where_the_solution_declares_none()
    {
        var declaring = OurSolution.Files.Paths.Single(path => path.EndsWith(".dll.data.xml", StringComparison.Ordinal));
        Assert.Equal("LPS006", Assert.Single(Assert.Throws<SolutionException>(() => SolutionPacker.Pack(OurSolution.Files.Without(declaring), OurSolution.Assembly.Build())).Findings).Code);
    }
}
