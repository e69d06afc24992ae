namespace LeadPlugins.Tests.Floor;

/// <summary>Business time as somebody with a paper calendar and a wrist watch would count it: every minute of half a year is looked up by its local date and time, and then counted one by
/// one. Slow and plain on purpose; it shares nothing with the code it checks, not even the time zones.</summary>
internal sealed class PaperCalendar
{
    private static readonly DateTime First = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly bool[] _open = new bool[180 * 24 * 60];

    private PaperCalendar(string json, Func<DateTime, int> hoursAheadOfUtc, Func<DateTime, bool> isOpenLocally)
    {
        Json = json;
        for (var i = 0; i < _open.Length; i++)
        {
            var utc = First.AddMinutes(i);
            _open[i] = isOpenLocally(utc.AddHours(hoursAheadOfUtc(utc)));
        }
    }

    /// <summary>The same calendar as agreements write it.</summary>
    public string Json { get; }

    /// <summary>Weekdays 9 to half past 12 and half past 1 to half past 5 in London; Easter is closed, and so is the afternoon before it.</summary>
    public static PaperCalendar Office { get; } = new(
        """{ "timeZone": "GMT Standard Time", "hours": { "mon": ["09:00-12:30", "13:30-17:30"], "tue": ["09:00-12:30", "13:30-17:30"], "wed": ["09:00-12:30", "13:30-17:30"], "thu": ["09:00-12:30", "13:30-17:30"], "fri": ["09:00-12:30", "13:30-17:30"] }, "closed": [ { "date": "2026-04-02", "from": "12:00", "to": "24:00", "name": "Maundy Thursday" }, { "date": "2026-04-03", "name": "Good Friday" }, { "date": "2026-04-06", "name": "Easter Monday" } ] }""",
        London,
        local => local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && local.Date != new DateTime(2026, 4, 3) && local.Date != new DateTime(2026, 4, 6) && !(local.Date == new DateTime(2026, 4, 2) && local.Hour >= 12)
            && Time(local) is (>= 900 and < 1230) or (>= 1330 and < 1730));

    /// <summary>Every night from 8 to 4 in New York, so that summer time begins during work; the evening of 1 April is closed.</summary>
    public static PaperCalendar Nights { get; } = new(
        """{ "timeZone": "Eastern Standard Time", "hours": { "mon": ["20:00-04:00"], "tue": ["20:00-04:00"], "wed": ["20:00-04:00"], "thu": ["20:00-04:00"], "fri": ["20:00-04:00"], "sat": ["20:00-04:00"], "sun": ["20:00-04:00"] }, "closed": [ { "date": "2026-04-01", "from": "18:00", "to": "24:00", "name": "Party" } ] }""",
        NewYork,
        local => Time(local) is >= 2000 or < 400 && !(local.Date == new DateTime(2026, 4, 1) && local.Hour >= 18));

    /// <summary>Always open.</summary>
    public static PaperCalendar Always { get; } = new(
        """{ "timeZone": "GMT Standard Time", "hours": { "mon": ["00:00-24:00"], "tue": ["00:00-24:00"], "wed": ["00:00-24:00"], "thu": ["00:00-24:00"], "fri": ["00:00-24:00"], "sat": ["00:00-24:00"], "sun": ["00:00-24:00"] } }""",
        London,
        _ => true);

    /// <summary>The earliest instant by which so many open minutes have passed.</summary>
    public DateTime Due(DateTime start, int minutes)
    {
        var left = TimeSpan.FromMinutes(minutes);
        for (var at = start; ; at = EndOfMinute(at))
        {
            if (left == TimeSpan.Zero) return at;
            if (!IsOpen(at)) continue;
            var rest = EndOfMinute(at) - at;
            if (left <= rest) return at + left;
            left -= rest;
        }
    }

    /// <summary>Whole open minutes between two instants.</summary>
    public int Minutes(DateTime from, DateTime to)
    {
        var passed = TimeSpan.Zero;
        for (var at = from; at < to; at = EndOfMinute(at))
        {
            if (IsOpen(at)) passed += (EndOfMinute(at) < to ? EndOfMinute(at) : to) - at;
        }
        return (int)Math.Floor(passed.TotalMinutes);
    }

    private bool IsOpen(DateTime utc) => _open[(int)((utc - First).Ticks / Minute.Ticks)];

    private static DateTime EndOfMinute(DateTime at) => new(at.Ticks - at.Ticks % Minute.Ticks + Minute.Ticks, DateTimeKind.Utc);

    private static int Time(DateTime local) => local.Hour * 100 + local.Minute;

    private static int London(DateTime utc) => utc >= new DateTime(2026, 3, 29, 1, 0, 0) && utc < new DateTime(2026, 10, 25, 1, 0, 0) ? 1 : 0;

    private static int NewYork(DateTime utc) => utc >= new DateTime(2026, 3, 8, 7, 0, 0) && utc < new DateTime(2026, 11, 1, 6, 0, 0) ? -4 : -5;
}
