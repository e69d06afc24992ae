using LeadPlugins.Solution.Model;
using LeadPlugins.Solution.Reading;
using LeadPlugins.Testing;

namespace LeadPlugins.Solution.Tests;

/// <summary>The solution in this repository, read once.</summary>
internal static class OurSolution
{
    private static readonly Lazy<SolutionFiles> LoadedFiles = new(() => SolutionFiles.FromFolder(Repository.PathOf("solution")));
    private static readonly Lazy<SolutionModel> LoadedModel = new(() => SolutionFolder.Read(LoadedFiles.Value).RequireModel());

    public static SolutionFiles Files => LoadedFiles.Value;

    public static SolutionModel Model => LoadedModel.Value;

    /// <summary>The assembly that this build made of src/LeadPlugins for the platform.</summary>
    public static string BuiltAssemblyPath => Repository.PathOf("src", "LeadPlugins", "bin", Repository.Configuration, "net462", "LeadPlugins.dll");

    /// <summary>An assembly that has every class the solution registers, and nothing else.</summary>
    public static PluginAssembly Assembly => new() { Classes = [.. Model.Assemblies.Single().Types.Select(t => t.TypeName)] };
}
