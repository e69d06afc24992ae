namespace LeadPlugins.Rules.Response;

/// <summary>Minutes [From, To) of one date, never past midnight.</summary>
internal readonly struct DayPart(int from, int to)
{
    public int From { get; } = from;

    public int To { get; } = to;

    /// <summary>The same minutes in order, overlapping and touching parts joined.</summary>
    public static DayPart[] Union(List<DayPart> parts)
    {
        parts.Sort(static (a, b) => a.From.CompareTo(b.From));
        var joined = new List<DayPart>();
        foreach (var part in parts)
        {
            int last = joined.Count - 1;
            if (last >= 0 && part.From <= joined[last].To) joined[last] = new DayPart(joined[last].From, Math.Max(joined[last].To, part.To));
            else joined.Add(part);
        }

        return joined.ToArray();
    }

    /// <summary>What is left of <paramref name="parts"/> outside <paramref name="taken"/>.</summary>
    public static DayPart[] Without(DayPart[] parts, DayPart taken)
    {
        var left = new List<DayPart>();
        foreach (var part in parts)
        {
            int beforeEnd = Math.Min(part.To, taken.From), afterStart = Math.Max(part.From, taken.To);
            if (part.From < beforeEnd) left.Add(new DayPart(part.From, beforeEnd));
            if (afterStart < part.To) left.Add(new DayPart(afterStart, part.To));
        }

        return left.ToArray();
    }
}
