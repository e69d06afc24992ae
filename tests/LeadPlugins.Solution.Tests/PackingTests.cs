using System.IO.Compression;
using System.Text;

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
        Assert.All(packed.Paths, path => Assert.Contains($"Extension=\"{Path.GetExtension(path).TrimStart('.')}\"", types, StringComparison.Ordinal));
    }

    [Fact]
    public void An_assembly_built_on_the_contract_marks_the_zip_as_a_trial_build()
    {
        var assembly = new PluginAssembly { SdkIsSigned = false }.Build();
        var packages = SolutionPacker.Pack(OurSolution.Files, assembly);
        var packed = SolutionZip.Read(new MemoryStream(packages.Managed));
        Assert.True(packages.IsTrialBuild);
        Assert.True(packed.IsTrialBuild);
        Assert.Contains("cannot be deployed", Encoding.UTF8.GetString(packed.File("trial-build.txt")), StringComparison.Ordinal);
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
}
