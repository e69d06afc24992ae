namespace LeadPlugins.Rules.Response;

/// <summary>
/// Walks forward over the open time of a calendar, as pieces [from, to) of UTC ticks in order. A struct that allocates nothing: its cost is a few steps per
/// day and one search per clock change.
/// </summary>
internal struct OpenTimeWalk(BusinessCalendar calendar, long fromTicks)
{
    private long at = fromTicks;
    private ZoneOffset offset = ZoneOffset.At(calendar.Zone, fromTicks);
    private long day = long.MinValue;
    private int part;

    /// <summary>Finds the next open piece that begins before <paramref name="limitTicks"/>; false when there is none.</summary>
    public bool Next(long limitTicks, out long from, out long to)
    {
        long limit = Math.Min(limitTicks, ZoneOffset.EndOfTime);
        while (at < limit)
        {
            if (at >= offset.Until)
            {
                offset = ZoneOffset.At(calendar.Zone, at);
                day = long.MinValue; // after a change the same date may be at an earlier time again
            }

            long today = UtcInstant.LocalDay(at + offset.Ticks);
            if (today != day)
            {
                day = today;
                part = 0;
            }

            long midnight = today * TimeSpan.TicksPerDay - offset.Ticks; // as this offset has it; may lie before the offset began
            var parts = calendar.OpenPartsOf(today);
            while (part < parts.Length && midnight + parts[part].To * TimeSpan.TicksPerMinute <= at) part++;
            long opens = part < parts.Length ? midnight + parts[part].From * TimeSpan.TicksPerMinute : midnight + TimeSpan.TicksPerDay;
            if (part == parts.Length || opens >= offset.Until)
            {
                at = Math.Min(opens, offset.Until);
                continue;
            }

            from = Math.Max(at, opens);
            to = Math.Min(midnight + parts[part].To * TimeSpan.TicksPerMinute, offset.Until);
            at = to;
            return from < limit;
        }

        from = to = 0;
        return false;
    }
}
