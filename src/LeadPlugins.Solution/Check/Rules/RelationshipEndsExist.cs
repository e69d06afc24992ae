using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Both tables of a relationship, and its lookup column, exist; and its cascade is one the platform has.</summary>
internal sealed class RelationshipEndsExist() : SolutionRule("LPS305", "Correct the names in the relationship.")
{
    private static readonly string[] DeleteBehaviors = Enum.GetNames<CascadeDelete>();

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var element in input.Relationships.Where(r => r.HasElements && (string?)r.Element("ReferencedEntityName") != "Owner"))
        {
            var name = (string?)element.Attribute("Name");
            var referenced = ((string?)element.Element("ReferencedEntityName") ?? "").ToLowerInvariant();
            var referencing = ((string?)element.Element("ReferencingEntityName") ?? "").ToLowerInvariant();
            var column = ((string?)element.Element("ReferencingAttributeName") ?? "").ToLowerInvariant();
            if (input.Table(referenced) is null) yield return At(element, $"Relationship {name} refers to the table {referenced}, which does not exist.");
            if (input.Table(referencing) is null) yield return At(element, $"Relationship {name} starts from the table {referencing}, which does not exist.");
            else if (!input.HasColumn(referencing, column))
                yield return At(element, $"Relationship {name} starts from {referencing}.{column}, which does not exist.");
            if (!DeleteBehaviors.Contains((string?)element.Element("CascadeDelete")))
                yield return At(element, $"Relationship {name} has CascadeDelete \"{(string?)element.Element("CascadeDelete")}\"; allowed: {string.Join(", ", DeleteBehaviors)}.");
        }
    }
}
