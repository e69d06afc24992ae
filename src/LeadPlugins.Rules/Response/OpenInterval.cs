using System.Diagnostics.CodeAnalysis;

namespace LeadPlugins.Rules.Response;

/// <summary>
/// Opening hours of one weekday: half open, in whole minutes of the local day. An end that is not after the start lies on the next date:
/// 22:00–06:00 is a night shift, 06:00–06:00 lasts from 06:00 to 06:00 of the next date.
/// </summary>
public sealed record OpenInterval
{
    internal const int MinutesPerDay = 1440;

    /// <param name="fromMinute">First open minute of the day, 0 to 1439.</param>
    /// <param name="toMinute">First minute no longer open, 0 to 1440 (24:00); at or before <paramref name="fromMinute"/> it is on the next date.</param>
    /// <exception cref="ArgumentOutOfRangeException">A minute lies outside its range.</exception>
    public OpenInterval(int fromMinute, int toMinute)
    {
        if (fromMinute is < 0 or >= MinutesPerDay) throw new ArgumentOutOfRangeException(nameof(fromMinute), "An interval begins at 00:00 to 23:59.");
        if (toMinute is < 0 or > MinutesPerDay) throw new ArgumentOutOfRangeException(nameof(toMinute), "An interval ends at 00:00 to 24:00.");
        FromMinute = fromMinute;
        ToMinute = toMinute;
    }

    public int FromMinute { get; }

    public int ToMinute { get; }

    public bool RunsPastMidnight => ToMinute <= FromMinute;

    /// <summary>
    /// Reads "HH:mm-HH:mm": two digits each, 00:00 to 23:59 before the hyphen, 00:00 to 24:00 after it, nothing around it. Bad text is false, never an
    /// exception.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OpenInterval? interval)
    {
        interval = null;
        if (text is not { Length: 11 } || text[5] != '-') return false;
        if (!TryParseTime(text.Substring(0, 5), out int from) || !TryParseTime(text.Substring(6), out int to) || from == MinutesPerDay) return false;
        interval = new OpenInterval(from, to);
        return true;
    }

    /// <summary>Reads "HH:mm", 00:00 to 24:00, as minutes of the day (0 to 1440). Bad text is false, never an exception.</summary>
    public static bool TryParseTime(string? text, out int minuteOfDay)
    {
        minuteOfDay = 0;
        if (text is not { Length: 5 } || text[2] != ':') return false;
        if (!TryParseTwoDigits(text, 0, out int hours) || !TryParseTwoDigits(text, 3, out int minutes)) return false;
        if (minutes > 59 || hours * 60 + minutes > MinutesPerDay) return false;
        minuteOfDay = hours * 60 + minutes;
        return true;
    }

    public override string ToString() => WriteTime(FromMinute) + "-" + WriteTime(ToMinute);

    internal static string WriteTime(int minute) => new(
        [(char)('0' + minute / 600), (char)('0' + minute / 60 % 10), ':', (char)('0' + minute % 60 / 10), (char)('0' + minute % 10)]);

    // Only the ten ASCII digits: char.IsDigit would let in Arabic-Indic ones.
    private static bool TryParseTwoDigits(string text, int at, out int value)
    {
        value = (text[at] - '0') * 10 + (text[at + 1] - '0');
        return text[at] is >= '0' and <= '9' && text[at + 1] is >= '0' and <= '9';
    }
}
