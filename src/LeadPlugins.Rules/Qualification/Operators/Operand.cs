using LeadPlugins.Rules.Json;

namespace LeadPlugins.Rules.Qualification.Operators;

/// <summary>
/// One agreed value, parsed once in every way it can be compared: the document's string may be text, a lookup's id or a date, its number a number or
/// an option. Which one counts is decided by the lead's value.
/// </summary>
internal sealed class Operand
{
    private readonly string? text;
    private readonly bool isNumber;
    private readonly decimal number;
    private readonly int? option;
    private readonly bool? yesNo;
    private readonly Guid? id;
    private readonly long? day;

    public Operand(JsonValue json)
    {
        switch (json.Kind)
        {
            case JsonKind.String:
                text = json.Text.Trim();
                if (Guid.TryParseExact(text, "D", out var guid)) id = guid;
                if (DateText.TryRead(text, out var date)) day = date.Ticks / TimeSpan.TicksPerDay;
                break;
            case JsonKind.Number:
                isNumber = true;
                number = json.Number;
                option = json.Whole;
                break;
            case JsonKind.Boolean:
                yesNo = json.Boolean;
                break;
        }
    }

    /// <summary>Trimmed; empty when the document gives no string.</summary>
    public string Text => text ?? "";

    public bool IsText => text is not null;

    public bool IsNumber => isNumber;

    public decimal Number => number;

    public int? Option => option;

    /// <summary>The number that a text writes in quotes, where a number was perhaps meant; null for other texts and for numbers.</summary>
    public string? NumberInQuotes => text is not null && NumberText.Read(text, out _) == NumberReading.Exact ? text : null;

    /// <summary>A number or a date: something that has an order.</summary>
    public bool IsOrdered => isNumber || day is not null;

    public bool IsYesNo => yesNo is not null;

    public bool IsId => id is not null;

    public long? Day => day;

    /// <summary>Met when the value is this one, not met when it is another, error when the two cannot be compared.</summary>
    public OutcomeKind IsSame(in Value value, ref LocalDay today)
    {
        switch (value.Kind)
        {
            case ValueKind.Text: return text is null ? OutcomeKind.Error : When(TrimmedText.IsSame(value.AsText, text));
            case ValueKind.Number or ValueKind.Money: return isNumber ? When(value.AsNumber == number) : OutcomeKind.Error;
            case ValueKind.Choice: return option is int agreed ? When(value.AsChoice == agreed) : OutcomeKind.Error;
            case ValueKind.YesNo: return yesNo is bool answer ? When(value.AsYesNo == answer) : OutcomeKind.Error;
            case ValueKind.Id: return id is Guid row ? When(value.AsId == row) : OutcomeKind.Error;
            case ValueKind.Instant or ValueKind.Day: return day is long date ? When(today.DayOf(value) == date) : OutcomeKind.Error;
            default: return OutcomeKind.Error;
        }
    }

    /// <summary>Compares the value with this one: negative, zero or positive as it is less, equal or greater. False when the two have no order.</summary>
    public bool TryCompare(in Value value, ref LocalDay today, out int order)
    {
        order = 0;
        if (value.Kind == ValueKind.Number && isNumber) order = value.AsNumber.CompareTo(number);
        else if (value.Kind is ValueKind.Instant or ValueKind.Day && day is long date) order = today.DayOf(value).CompareTo(date);
        else return false;
        return true;
    }

    /// <summary>As the document writes it.</summary>
    public override string ToString() => text is not null ? JsonText.Quoted(text) : isNumber ? JsonText.Of(number) : yesNo == true ? "true" : "false";

    private static OutcomeKind When(bool same) => same ? OutcomeKind.Met : OutcomeKind.NotMet;
}
