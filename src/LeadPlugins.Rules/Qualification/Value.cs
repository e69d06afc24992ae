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
[StructLayout(LayoutKind.Explicit)] // the payloads share 16 bytes: one outcome per criterion carries a value
public readonly struct Value
{
    [FieldOffset(0)] private readonly string? text;
    [FieldOffset(8)] private readonly decimal number;
    [FieldOffset(8)] private readonly long integer;
    [FieldOffset(8)] private readonly Guid id;
    [FieldOffset(24)] private readonly ValueKind kind;

    private Value(ValueKind kind, string? text) : this()
    {
        this.kind = kind;
        this.text = text;
    }

    private Value(ValueKind kind, decimal number, string? text) : this(kind, text) => this.number = number;

    private Value(ValueKind kind, long integer) : this(kind, null) => this.integer = integer;

    private Value(Guid id) : this(ValueKind.Id, null) => this.id = id;

    /// <summary>No value; also what <c>default</c> is.</summary>
    public static Value Empty => default;

    public ValueKind Kind => kind;

    /// <summary>The text as stored, blanks included; comparisons trim it.</summary>
    public string AsText => text ?? "";

    /// <summary>The number, or the amount of money in the row's own currency.</summary>
    public decimal AsNumber => number;

    /// <summary>ISO code of the money's currency; null when the row names none.</summary>
    public string? Currency => text;

    public int AsChoice => (int)integer;

    public bool AsYesNo => integer != 0;

    /// <summary>A UTC instant.</summary>
    public DateTime AsInstantUtc => new(integer, DateTimeKind.Utc);

    /// <summary>A date without time or zone (kind Unspecified).</summary>
    public DateTime AsDay => new(integer, DateTimeKind.Unspecified);

    public Guid AsId => id;

    /// <summary>null and all-blank text are empty.</summary>
    public static Value Text(string? text) => string.IsNullOrWhiteSpace(text) ? default : new Value(ValueKind.Text, text);

    public static Value Number(decimal number) => new(ValueKind.Number, number, null);

    /// <param name="amount">In the row's own currency; the agreement's frozen rates convert it.</param>
    /// <param name="isoCurrency">ISO code of the row's currency; null counts as the agreement's currency and is said in the explanation.</param>
    public static Value Money(decimal amount, string? isoCurrency) => new(ValueKind.Money, amount, isoCurrency);

    /// <summary>An option of a choice or status reason column, by its number.</summary>
    public static Value Choice(int option) => new(ValueKind.Choice, option);

    public static Value YesNo(bool value) => new(ValueKind.YesNo, value ? 1L : 0L);

    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static Value Instant(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? new Value(ValueKind.Instant, utc.Ticks)
        : throw new ArgumentException("An instant must be UTC (DateTimeKind.Utc); its kind is " + utc.Kind + ".", nameof(utc));

    /// <summary>A date-only column's value; a time of day is cut off, the kind is ignored.</summary>
    public static Value Day(DateTime date) => new(ValueKind.Day, date.Date.Ticks);

    /// <summary>A lookup, by the id of the row it points at.</summary>
    public static Value Id(Guid id) => new(id);

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
}
