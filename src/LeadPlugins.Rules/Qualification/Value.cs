using System.Runtime.InteropServices;

namespace LeadPlugins.Rules.Qualification;

/// <summary>What a <see cref="Value"/> holds.</summary>
public enum ValueKind : byte
{
    Empty,
    Text,
    Number,
    Money,
    Choice,
    YesNo,
    Instant,
    Day,
    Id,
}

/// <summary>
/// One value of a lead, as the rules see it. A value type that never allocates: a lead is judged in every save. Which property may be read follows from
/// <see cref="Kind"/>; the others then have no meaning.
/// </summary>
public readonly struct Value
{
    private readonly string? text;
    private readonly long low; // an option, yes or no, ticks; with high the bits of a number or an id
    private readonly long high;
    private readonly ValueKind kind;

    private Value(ValueKind kind, string? text, long low, long high)
    {
        this.kind = kind;
        this.text = text;
        this.low = low;
        this.high = high;
    }

    private Value(ValueKind kind, string? text, Bits bits) : this(kind, text, bits.Low, bits.High)
    {
    }

    /// <summary>No value; also what <c>default</c> is.</summary>
    public static Value Empty => default;

    public ValueKind Kind => kind;

    /// <summary>The text as stored, blanks included; comparisons trim it.</summary>
    public string AsText => text ?? "";

    /// <summary>The number, or the amount of money in the row's own currency.</summary>
    public decimal AsNumber => new Bits { Low = low, High = high }.Number;

    /// <summary>ISO code of the money's currency; null when the row names none.</summary>
    public string? Currency => text;

    public int AsChoice => (int)low;

    public bool AsYesNo => low != 0;

    /// <summary>A UTC instant.</summary>
    public DateTime AsInstantUtc => new(low, DateTimeKind.Utc);

    /// <summary>A date without time or zone (kind Unspecified).</summary>
    public DateTime AsDay => new(low, DateTimeKind.Unspecified);

    public Guid AsId => new Bits { Low = low, High = high }.Id;

    /// <summary>null and all-blank text are empty.</summary>
    public static Value Text(string? text) => string.IsNullOrWhiteSpace(text) ? default : new Value(ValueKind.Text, text, 0, 0);

    public static Value Number(decimal number) => new(ValueKind.Number, null, new Bits { Number = number });

    /// <param name="amount">In the row's own currency; the agreement's frozen rates convert it.</param>
    /// <param name="isoCurrency">ISO code of the row's currency; null counts as the agreement's currency and is said in the explanation.</param>
    public static Value Money(decimal amount, string? isoCurrency) => new(ValueKind.Money, isoCurrency, new Bits { Number = amount });

    /// <summary>An option of a choice or status reason column, by its number.</summary>
    public static Value Choice(int option) => new(ValueKind.Choice, null, option, 0);

    public static Value YesNo(bool value) => new(ValueKind.YesNo, null, value ? 1 : 0, 0);

    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static Value Instant(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? new Value(ValueKind.Instant, null, utc.Ticks, 0)
        : throw new ArgumentException("An instant must be UTC (DateTimeKind.Utc); its kind is " + utc.Kind + ".", nameof(utc));

    /// <summary>A date-only column's value; a time of day is cut off, the kind is ignored.</summary>
    public static Value Day(DateTime date) => new(ValueKind.Day, null, date.Date.Ticks, 0);

    /// <summary>A lookup, by the id of the row it points at.</summary>
    public static Value Id(Guid id) => new(ValueKind.Id, null, new Bits { Id = id });

    public override string ToString() => Kind switch
    {
        ValueKind.Text => AsText,
        ValueKind.Number => Json.JsonText.Of(AsNumber),
        ValueKind.Money => Json.JsonText.Of(AsNumber) + (Currency is null ? "" : " " + Currency),
        ValueKind.Choice => Json.JsonText.Of(AsChoice),
        ValueKind.YesNo => AsYesNo ? "true" : "false",
        ValueKind.Instant => Json.JsonText.OfInstant(AsInstantUtc),
        ValueKind.Day => Json.JsonText.OfDay(AsDay),
        ValueKind.Id => AsId.ToString("D"),
        _ => "",
    };

    /// <summary>16 bytes seen as a number, as an id, or as what they are: a value stays small and in registers, whatever it holds.</summary>
    [StructLayout(LayoutKind.Explicit)]
    private struct Bits
    {
        [FieldOffset(0)] public decimal Number;
        [FieldOffset(0)] public Guid Id;
        [FieldOffset(0)] public long Low;
        [FieldOffset(8)] public long High;
    }
}
