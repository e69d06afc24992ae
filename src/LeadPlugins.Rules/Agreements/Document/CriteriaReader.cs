using LeadPlugins.Rules.Json;
using LeadPlugins.Rules.Qualification.Operators;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>Reads criteria, nurture terms and the handover point: everything that the verdict is made of.</summary>
internal sealed class CriteriaReader(JsonValue document, ProblemList problems)
{
    private string[] failableGates = [];

    public List<Criterion> Criteria { get; } = [];

    /// <summary>The points criteria by group, one on its own as a group of one.</summary>
    public Criterion[][] Groups => Criteria.Where(criterion => criterion.Kind == CriterionKind.Points)
        .GroupBy(criterion => criterion.Group ?? "\0" + criterion.Id, StringComparer.Ordinal)
        .Select(group => group.ToArray())
        .ToArray();

    /// <summary>Greatest common divisor of all points; 1 when there are none.</summary>
    public int PointUnit => Math.Max(1, Criteria.Aggregate(0, (unit, criterion) => GreatestCommonDivisor(unit, criterion.Points)));

    public NurtureTerms Nurture { get; private set; } = new() { FailableGates = [] };

    public void Read()
    {
        ReadNurture();
        var nodes = document.ItemsOf("criteria");
        JsonAccess.CheckIdsAreUnique(nodes, problems);
        foreach (var node in nodes)
            if (node.Kind == JsonKind.Object) ReadCriterion(node);
        // Of criteria whose kind or id cannot be read nobody knows whether they are the gates and points that are missed.
        if (nodes.Count == 0 || !nodes.All(node => node.TextOf("id").Length > 0 && node.TextOf("kind") is "gate" or "exclusion" or "points")) return;
        CheckFailableGates(nodes);
        if (document.WholeOf("handoverPoint") is int point) CheckHandoverPoint(point, nodes);
    }

    private void ReadNurture()
    {
        if (document["nurture"] is not { Kind: JsonKind.Object } node) return;
        failableGates = node.TextsOf("failableGates");
        Nurture = new NurtureTerms
        {
            MaxUnknown = node.WholeOf("maxUnknown"),
            MaxNotMet = node.WholeOf("maxNotMet"),
            MinScore = node.WholeOf("minScore"),
            FailableGates = failableGates,
        };
        if (node.Present("maxUnknown") is null && node.Present("maxNotMet") is null && node.Present("minScore") is null)
            problems.Add(ProblemCodes.Contradiction, node, "no way into nurturing", "at least one of maxUnknown, maxNotMet and minScore");
    }

    private void ReadCriterion(JsonValue node)
    {
        var condition = ConditionReader.Read(node, problems);
        string kindName = node.TextOf("kind");
        var kind = kindName == "exclusion" ? CriterionKind.Exclusion : kindName == "points" ? CriterionKind.Points : CriterionKind.Gate;
        CheckPoints(node, kindName);
        var unknownValues = node.ItemsOf("unknownValues").Select(item => new Operand(item)).ToArray();
        CheckUnknownValues(node, condition?.Entry);
        if (condition is null) return;

        string id = node.TextOf("id");
        Criteria.Add(new Criterion(Criteria.Count, id, node.TextOf("label"), kind, OwnerOf(node), condition)
        {
            Points = kind == CriterionKind.Points ? node.WholeOf("points") ?? 0 : 0,
            Group = kind == CriterionKind.Points ? node.TextOrNull("group") : null,
            Question = node.TextOrNull("question"),
            EmptyIsNotMet = node.TextOf("emptyMeans") == "notMet",
            StatesUnknownValues = node.Present("unknownValues") is not null,
            UnknownValues = unknownValues,
            IsFailableGate = kind == CriterionKind.Gate && failableGates.Contains(id, StringComparer.Ordinal),
        });
    }

    private static CriterionOwner OwnerOf(JsonValue node) => node.TextOf("owner") switch
    {
        "marketing" => CriterionOwner.Marketing,
        "telemarketing" => CriterionOwner.Telemarketing,
        _ => CriterionOwner.Sales,
    };

    private void CheckPoints(JsonValue node, string kind)
    {
        if (kind == "points")
        {
            if (node.Present("points") is null)
                problems.AddMissing(node, "points", "a whole number from 1 to " + JsonText.Of(AgreementShape.MaxPoints) + " for kind points");
        }
        else if (kind is "gate" or "exclusion")
        {
            if (node.Present("points") is { } points) problems.Add(ProblemCodes.Contradiction, points, "no points for kind " + kind);
            if (node.Present("group") is { } group) problems.Add(ProblemCodes.Contradiction, group, "no group for kind " + kind);
        }
    }

    private void CheckUnknownValues(JsonValue node, OperatorEntry? entry)
    {
        if (node.TextOf("operator") == "isNotSet" && node.Present("emptyMeans") is { } emptyMeans)
            problems.Add(ProblemCodes.Contradiction, emptyMeans, "no emptyMeans beside isNotSet, which is met by what is empty");

        var unknown = node.ItemsOf("unknownValues");
        if (entry is null || unknown.Count == 0) return;
        var wished = entry.Name switch
        {
            "isTrue" or "isFalse" => [entry.Name == "isTrue" ? "true" : "false"],
            "equals" or "oneOf" => node["value"] is { Kind: JsonKind.Array } list ? list.Items.Select(Key).ToArray() : [Key(node["value"]!)],
            _ => new string[0],
        };
        if (wished.Length > 0 && wished.All(new HashSet<string>(unknown.Select(Key), StringComparer.Ordinal).Contains))
            problems.Add(ProblemCodes.Impossible, node["unknownValues"]!, "unknown values that leave the criterion something to be met by");
    }

    /// <summary>Two values with one key are one value to every operator.</summary>
    private static string Key(JsonValue value) => value.Kind == JsonKind.String ? "\"" + value.Text.Trim().ToUpperInvariant() : CanonicalJson.Write(value);

    private void CheckFailableGates(IReadOnlyList<JsonValue> nodes)
    {
        var gates = nodes.Where(node => node.TextOf("kind") == "gate").Select(node => node.TextOf("id")).ToArray();
        foreach (var name in document["nurture"]?.ItemsOf("failableGates") ?? [])
        {
            if (name.Kind != JsonKind.String || gates.Contains(name.Text.Trim(), StringComparer.Ordinal)) continue;
            string known = gates.Length == 0 ? "nothing: the agreement has no gates" : "the id of a gate: " + string.Join(", ", gates);
            problems.Add(ProblemCodes.UnknownName, name, NearestName.Hint(name.Text, gates) + known);
        }
    }

    private void CheckHandoverPoint(int point, IReadOnlyList<JsonValue> nodes)
    {
        var ofKind = nodes.Where(node => node.TextOf("kind") == "points");
        var best = new Dictionary<string, int>(StringComparer.Ordinal);
        int highest = 0;
        foreach (var node in ofKind)
        {
            int stated = node.WholeOf("points") ?? AgreementShape.MaxPoints;
            int points = Math.Min(Math.Max(0, stated), AgreementShape.MaxPoints); // wrong points are another problem
            string? group = node.TextOrNull("group");
            int before = 0;
            if (group is not null) best.TryGetValue(group, out before);
            highest += Math.Max(0, points - before);
            if (group is not null) best[group] = Math.Max(points, before);
        }

        var at = document["handoverPoint"]!;
        if (point > highest)
            problems.Add(ProblemCodes.Impossible, at, "at most " + JsonText.Of(highest) + ", the highest score a lead can have (one criterion per group)");
        if (point < 1 && !nodes.Any(node => node.TextOf("kind") == "gate"))
            problems.Add(ProblemCodes.NotAllowed, at, "at least 1, since the agreement has no gates");
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
