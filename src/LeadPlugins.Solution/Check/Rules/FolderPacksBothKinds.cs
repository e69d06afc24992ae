namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Managed 2 in the unpacked folder lets other tools pack it managed and unmanaged; 0 or 1 silently allows one of them only.</summary>
internal sealed class FolderPacksBothKinds() : SolutionRule("LPS206", "Write <Managed>2</Managed>.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        if ((string?)input.Manifest.Element("Managed") is var managed && managed != "2") yield return At(input.Manifest, $"Managed is {managed ?? "missing"}.");
    }
}
