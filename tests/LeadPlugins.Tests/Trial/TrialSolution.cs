using LeadPlugins.Solution;
using LeadPlugins.Testing;

namespace LeadPlugins.Tests.Trial;

/// <summary>The packed solution of this build: what an administrator would import.</summary>
internal static class TrialSolution
{
    private static readonly Lazy<byte[]> Packed = new(() => Pack(Repository.PathOf("solution")));

    public static Stream Open() => new MemoryStream(Packed.Value, writable: false);

    /// <summary>The net462 file that goes into the zip.</summary>
    public static string AssemblyPath { get; } = Repository.PathOf("src", "LeadPlugins", "bin", Repository.Configuration, "net462", "LeadPlugins.dll");

    public static byte[] Pack(string folder) => SolutionPacker.Pack(folder, AssemblyPath).Unmanaged;
}
