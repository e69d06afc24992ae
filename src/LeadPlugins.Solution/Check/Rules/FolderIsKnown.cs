using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A folder that the packer does not know is copied into the zip as it is; on a case-sensitive file system "entities" is such a folder.</summary>
internal sealed class FolderIsKnown() : SolutionRule("LPS103", "Rename or remove the folder.")
{
    public override IEnumerable<Finding> Find(CheckInput input) =>
        from path in input.Files.Paths
        let folder = path.Contains('/') ? path[..path.IndexOf('/')] : path
        where !ComponentKinds.Folders.Contains(folder)
        group path by folder into unknown
        select At(unknown.Key, Message(unknown.Key));

    private static string Message(string folder) =>
        ComponentKinds.Folders.FirstOrDefault(known => known.Equals(folder, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $"The folder is called {meant}; spelt like this nothing in it is packed on Linux."
            : "This belongs to no kind of component; the packer would copy it into the zip as it is.";
}
