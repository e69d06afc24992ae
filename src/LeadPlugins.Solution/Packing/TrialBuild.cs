namespace LeadPlugins.Solution.Packing;

/// <summary>How a zip says that it cannot be deployed.</summary>
internal static class TrialBuild
{
    public const string MarkerPath = "trial-build.txt";

    public const string Text =
        "This is a trial build: its plug-in assembly was compiled against the SDK contract in src/DataverseSdk, not against Microsoft's packages. " +
        "It runs on the local organization and cannot be deployed. To build one that can, restore src/DataverseSdk/Packages.proj once " +
        "and pack again with -p:DataverseSdk=packages.\n";
}
