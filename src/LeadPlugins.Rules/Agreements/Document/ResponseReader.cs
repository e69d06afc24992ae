using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>Reads what sales owes after a handover, and who is told when it is late.</summary>
internal sealed class ResponseReader(JsonValue document, ProblemList problems)
{
    public ResponseTerms Response { get; private set; } = new() { FirstResponseMinutes = 1, WarnAtPercent = 1, Kinds = [], Notify = [] };

    public void Read()
    {
        if (document["response"] is not { Kind: JsonKind.Object } node) return;
        bool canExpire = node.Present("acceptWithinMinutes") is not null;
        Response = new ResponseTerms
        {
            FirstResponseMinutes = Math.Max(1, node.WholeOf("firstResponseMinutes") ?? 1),
            WarnAtPercent = node.WholeOf("warnAtPercent") ?? 1,
            AcceptWithinMinutes = node.WholeOf("acceptWithinMinutes") is int minutes ? Math.Max(1, minutes) : null,
            ReofferOnExpiry = node.FlagOf("reofferOnExpiry"),
            Kinds = node.TextsOf("kinds"),
            Team = node.TextOrNull("team"),
            AttemptsBeforeUnreachable = node.WholeOf("attemptsBeforeUnreachable"),
            Notify = ReadNotify(node, canExpire),
        };
        if (Response.ReofferOnExpiry && !canExpire)
            problems.Add(ProblemCodes.Contradiction, node["reofferOnExpiry"]!, "true only beside acceptWithinMinutes: without it no offer expires");
    }

    private Notice[] ReadNotify(JsonValue response, bool canExpire)
    {
        var notices = new List<Notice>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in response.ItemsOf("notify"))
        {
            if (ReadNotice(node, canExpire) is not { } notice) continue;
            notices.Add(notice);
            string told = notice.When + "|" + (notice.ToRecipient ? "recipient" : notice.User is null ? "team|" + notice.Team : "user|" + notice.User);
            if (!seen.Add(told)) problems.Add(ProblemCodes.Duplicate, node, "the same notice again", "each notice once (capitals do not tell names apart)");
        }

        return notices.ToArray();
    }

    private Notice? ReadNotice(JsonValue node, bool canExpire)
    {
        if (node.Kind != JsonKind.Object) return null;
        var when = WhenOf(node);
        if (when == NoticeWhen.Expired && !canExpire)
            problems.Add(ProblemCodes.Contradiction, node["when"]!, "expired only beside acceptWithinMinutes: without it no offer expires");

        string[] targets = new[] { "recipient", "user", "team" }.Where(name => node.Present(name) is not null).ToArray();
        if (targets.Length != 1)
        {
            string found = targets.Length == 0 ? "nobody to notify" : string.Join(" and ", targets);
            problems.Add(ProblemCodes.Contradiction, node, found, "exactly one of recipient, user and team");
            return null;
        }

        var notice = new Notice { When = when ?? default, ToRecipient = node.FlagOf("recipient"), User = node.TextOrNull("user"), Team = node.TextOrNull("team") };
        return when is not null && (notice.ToRecipient || notice.User?.Length > 0 || notice.Team?.Length > 0) ? notice : null;
    }

    private static NoticeWhen? WhenOf(JsonValue node) => node.TextOf("when") switch
    {
        "warning" => NoticeWhen.Warning,
        "overdue" => NoticeWhen.Overdue,
        "expired" => NoticeWhen.Expired,
        _ => null,
    };
}
