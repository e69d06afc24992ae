namespace LeadPlugins.Rules.Response;

/// <summary>
/// Walks forward over the open time of a calendar, as pieces [from, to) of UTC ticks in order. A struct that allocates nothing: its cost is a few steps per
/// day and one search per clock change.
/// </summary>
internal struct OpenTimeWalk(BusinessCalendar calendar, long fromTicks)
{
    // Two looks at the zone a day. A change that is undone within a stride would be missed; no zone's law has ever done that.
    private const long Stride = TimeSpan.TicksPerDay / 2;
    private const long EndOfTime = 3155378975999999999; // DateTime.MaxValue.Ticks

    private long at = fromTicks;
    private long offset;
    private long offsetEnd = fromTicks; // the offset is known to hold in [.., offsetEnd)
    private long day = long.MinValue;
    private int part;

    /// <summary>Finds the next open piece that begins before <paramref name="limitTicks"/>; false when there is none.</summary>
    public bool Next(long limitTicks, out long from, out long to)
    {
        long limit = Math.Min(limitTicks, EndOfTime);
        while (at < limit)
        {
            if (at >= offsetEnd) ReadOffset();
            long today = UtcInstant.LocalDay(at + offset);
            if (today != day)
            {
                day = today;
                part = 0;
            }

            long midnight = today * TimeSpan.TicksPerDay - offset; // as this offset has it; may lie before the offset began
            var parts = calendar.OpenPartsOf(today);
            while (part < parts.Length && midnight + parts[part].To * TimeSpan.TicksPerMinute <= at) part++;
            long opens = part < parts.Length ? midnight + parts[part].From * TimeSpan.TicksPerMinute : midnight + TimeSpan.TicksPerDay;
            if (part == parts.Length || opens >= offsetEnd)
            {
                at = Math.Min(opens, offsetEnd);
                continue;
            }

            from = Math.Max(at, opens);
            to = Math.Min(midnight + parts[part].To * TimeSpan.TicksPerMinute, offsetEnd);
            at = to;
            return from < limit;
        }

        from = to = 0;
        return false;
    }

    private void ReadOffset()
    {
        offset = OffsetAt(at);
        long same = at, other = Math.Min(at + Stride, EndOfTime);
        if (OffsetAt(other) != offset)
        {
            while (other - same > 1)
            {
                long middle = same + (other - same) / 2;
                if (OffsetAt(middle) == offset) same = middle;
                else other = middle;
            }
        }

        offsetEnd = other;
        day = long.MinValue; // after a change the same date may be at an earlier time again
    }

    private readonly long OffsetAt(long utcTicks) => calendar.Zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;
}
