using System.Diagnostics;
using System.Reflection;
using LeadPlugins.Testing;
using Microsoft.Xrm.Sdk;

namespace DataverseSdk.Tests;

/// <summary>Which SDK a build compiles against, asked of the build itself with package caches of our own.</summary>
public sealed class SwitchTests : IDisposable
{
    private static readonly string[] Packages = ["CrmSdkCoreAssembliesVersion", "DataverseClientVersion", "SystemServiceModelVersion"];

    private readonly string cache = Directory.CreateTempSubdirectory("package-cache").FullName;

    public void Dispose() => Directory.Delete(cache, recursive: true);

    [Fact]
    public void Without_Microsoft_s_packages_a_build_uses_the_contract() => Assert.Equal("contract", Choose());

    [Fact]
    public void With_all_of_them_a_build_uses_the_packages()
    {
        Cache("microsoft.crmsdk.coreassemblies", Pinned(0));
        Cache("microsoft.powerplatform.dataverse.client", Pinned(1));
        Assert.Equal("contract", Choose());

        Cache("system.servicemodel.primitives", Pinned(2));
        Assert.Equal("packages", Choose());
        Assert.Equal("contract", Choose("-p:DataverseSdk=contract"));
    }

    [Fact]
    public void Forcing_packages_that_are_not_there_fails_and_says_what_to_run()
    {
        var said = Choose("-p:DataverseSdk=packages");

        Assert.Contains("error", said, StringComparison.Ordinal);
        Assert.Contains($"are not all in {cache}. Run: dotnet restore src/DataverseSdk/Packages.proj", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_choice_fails_and_says_what_is_allowed() =>
        Assert.Contains("error : DataverseSdk is 'real'; allowed: packages", Choose("-p:DataverseSdk=real"), StringComparison.Ordinal);

    [Fact]
    public void Only_Microsoft_s_SDK_is_signed()
    {
        var sdk = typeof(Entity).Assembly.GetName();
        var mode = typeof(SwitchTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "DataverseSdk").Value;

        Assert.Equal("Microsoft.Xrm.Sdk", sdk.Name);
        Assert.Equal(new Version(9, 0, 0, 0), sdk.Version);
        Assert.Equal(mode == "packages", sdk.GetPublicKeyToken() is { Length: > 0 });
    }

    private void Cache(string package, string version) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(cache, package, version)).FullName, ".nupkg.metadata"), "{}");

    private static string Pinned(int package) => Ask(Path.GetTempPath(), "-getProperty:" + Packages[package]);

    private string Choose(string? option = null) => Ask(cache, "-t:CheckDataverseSdk", "-getProperty:DataverseSdk", option);

    private static string Ask(string cache, params string?[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "msbuild", Repository.PathOf("src", "LeadPlugins.LocalOrg", "LeadPlugins.LocalOrg.csproj"), "-nologo", "-nodeReuse:false" }.Concat(arguments.OfType<string>()))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NUGET_PACKAGES"] = cache;
        start.Environment.Remove("DataverseSdk");
        using var build = Process.Start(start)!;
        var errors = build.StandardError.ReadToEndAsync();
        var said = build.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        build.WaitForExit();
        return said.Trim();
    }
}
