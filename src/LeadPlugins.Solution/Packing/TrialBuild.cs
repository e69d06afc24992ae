namespace LeadPlugins.Solution.Packing;

/// <summary>How a zip says that it cannot be deployed.</summary>
internal static class TrialBuild
{
    public const string MarkerPath = "trial-build.txt";

    public const string Text =
        "This is a trial build: its plug-in assembly was compiled against the SDK contract in src/DataverseSdk, not against Microsoft's packages. " +
        "It runs on the local organization and cannot be deployed. For one that can, fetch Microsoft's packages once: " +
        "dotnet restore src/DataverseSdk/Packages.proj. Then build src/LeadPlugins and pack again; the build uses the packages from then on.\n";
}
