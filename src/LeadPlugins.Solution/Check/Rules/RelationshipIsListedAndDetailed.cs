namespace LeadPlugins.Solution.Check.Rules;

/// <summary>A relationship that is not listed is not packed; one that is listed without details becomes an empty stub. Neither is warned about.</summary>
internal sealed class RelationshipIsListedAndDetailed() : SolutionRule("LPS105", "List every relationship in Other/Relationships.xml and describe it in Other/Relationships/<table>.xml.")
{
    public override IEnumerable<Finding> Find(CheckInput input)
    {
        var packed = input.Relationships.ToLookup(r => (string?)r.Attribute("Name") ?? "", StringComparer.Ordinal);
        foreach (var stub in packed.SelectMany(r => r).Where(r => !r.HasElements))
            yield return At(stub, $"Relationship {(string?)stub.Attribute("Name")} is listed, but described nowhere.");
        foreach (var path in input.Files.Paths.Where(p => p.StartsWith("Other/Relationships/", StringComparison.Ordinal)))
        {
            foreach (var detail in input.Document(path).Elements("EntityRelationship").Select(r => (string?)r.Attribute("Name") ?? ""))
                if (!packed.Contains(detail)) yield return At(path, $"Relationship {detail} is described, but not listed: it is not packed.");
        }
    }
}
