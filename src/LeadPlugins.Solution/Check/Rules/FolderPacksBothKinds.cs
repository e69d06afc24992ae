namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Managed 2 in the unpacked folder lets other tools pack it managed and unmanaged; 0 or 1 silently allows one of them only.</summary>
internal sealed class FolderPacksBothKinds() : SolutionRule("LPS206", "Write <Managed>2</Managed> into Other/Solution.xml: a tool that extracts one zip writes 0 there (an unmanaged one) or 1 (a managed one), and the folder holds what both are packed from.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        if ((string?)input.Manifest.Element("Managed") is var managed && managed != "2") yield return At(input.Manifest, $"Managed is {managed ?? "missing"}.");
    }
}
