using LeadPlugins.LocalOrg;
using LeadPlugins.Solution;
using LeadPlugins.Solution.Model;
using LeadPlugins.Testing;

namespace LeadPlugins.Tests.Trial;

/// <summary>The packed solution of this build: what an administrator would import.</summary>
internal static class TrialSolution
{
    private static readonly Lazy<byte[]> Packed = new(() => Pack(Repository.PathOf("solution")));

    private static readonly Lazy<PackedSolution> Read = new(() => SolutionZip.Read(Open()));

    public static Stream Open() => new MemoryStream(Packed.Value, writable: false);

    /// <summary>What the zip declares.</summary>
    public static SolutionModel Model => Read.Value.Model;

    /// <summary>Imports the zip, which is read once for all tests: reading takes longer than most of them.</summary>
    public static void ImportInto(LocalOrganization organization) => organization.Import(Model, path => Read.Value.File(path));

    /// <summary>The net462 file that goes into the zip.</summary>
    public static string AssemblyPath { get; } = Repository.PathOf("src", "LeadPlugins", "bin", Repository.Configuration, "net462", "LeadPlugins.dll");

    public static byte[] Pack(string folder) => SolutionPacker.Pack(folder, AssemblyPath).Unmanaged;
}
