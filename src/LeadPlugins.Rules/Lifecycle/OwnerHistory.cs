using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>
/// Who owned a lead when, as stored in one text column: "owner instant owner instant owner …", ids and UTC instants. It is written in the save that changes the
/// owner, so a job that runs late still knows whose lead it was when a call was made.
/// </summary>
public static class OwnerHistory
{
    private const char Separator = ' ';

    /// <summary>The history after a change of owner; of one too long for its column the oldest part is dropped.</summary>
    public static string Changed(string? history, Guid former, Guid owner, DateTime atUtc)
    {
        var parts = Parts(history);
        if (parts.Count == 0) parts.Add(former.ToString("D"));
        parts.Add(JsonText.OfInstant(atUtc));
        parts.Add(owner.ToString("D"));
        while (parts.Sum(part => part.Length + 1) - 1 > LeadLifecycle.TextLength) parts.RemoveRange(0, 2);
        return string.Join(" ", parts);
    }

    /// <summary>Whose lead it was at an instant.</summary>
    /// <param name="now">The owner now: always, while no change is on record.</param>
    public static Guid At(string? history, DateTime instantUtc, Guid now)
    {
        var parts = Parts(history);
        for (var i = parts.Count - 1; i >= 2; i -= 2)
        {
            // Where the last entry is not the owner of today, somebody was given the lead past our steps since.
            if (DateText.TryReadInstant(parts[i - 1], out var since) && since <= instantUtc && Guid.TryParse(parts[i], out var owner)) return i == parts.Count - 1 ? now : owner;
        }
        return parts.Count > 0 && Guid.TryParse(parts[0], out var first) ? first : now;
    }

    /// <summary>Whether somebody was given the lead in (<paramref name="afterUtc"/>, <paramref name="untilUtc"/>].</summary>
    public static bool IsGivenTo(Guid owner, string? history, DateTime afterUtc, DateTime untilUtc)
    {
        var parts = Parts(history);
        for (var i = 2; i < parts.Count; i += 2)
        {
            if (DateText.TryReadInstant(parts[i - 1], out var since) && since > afterUtc && since <= untilUtc && Guid.TryParse(parts[i], out var id) && id == owner) return true;
        }
        return false;
    }

    /// <summary>Whether the lead was given to anybody after an instant.</summary>
    public static bool IsChangedAfter(string? history, DateTime instantUtc)
    {
        var parts = Parts(history);
        return parts.Count > 2 && DateText.TryReadInstant(parts[parts.Count - 2], out var last) && last > instantUtc;
    }

    private static List<string> Parts(string? history) => [.. (history ?? "").Split(Separator).Where(part => part.Length > 0)];
}
