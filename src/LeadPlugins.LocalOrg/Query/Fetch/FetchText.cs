using System.Globalization;
using System.Xml;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;

namespace LeadPlugins.LocalOrg.Query.Fetch;

/// <summary>A value as FetchXML has it: text, whose meaning depends on the column it is compared with.</summary>
internal sealed record FetchText(string Text)
{
    // A day alone is its first instant; a time without an offset is the user's, so UTC.
    private static readonly string[] DateForms =
    [
        "yyyy-MM-dd",
        .. from separator in new[] { "'T'", "' '" }
           from time in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" }
           from offset in new[] { "", "'Z'", "zzz" }
           select $"yyyy-MM-dd{separator}{time}{offset}",
    ];

    /// <exception cref="FormatException">The text is no value of this column.</exception>
    /// <exception cref="OverflowException">The number is too large for this column.</exception>
    public object ToStored(ColumnSchema column) => column.Holds switch
    {
        StoredAs.Text => Text,
        StoredAs.Whole or StoredAs.Option => int.Parse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        StoredAs.Long => long.Parse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        StoredAs.Decimal or StoredAs.Money => decimal.Parse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        StoredAs.Float => double.Parse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        StoredAs.YesNo => XmlConvert.ToBoolean(Text),
        StoredAs.Lookup or StoredAs.Id => Guid.Parse(Text),
        StoredAs.DateTime => StoredValue.From(column, Date())!,
        _ => throw new FormatException($"Column {column} takes no value."),
    };

    public int ToCount() => int.Parse(Text, NumberStyles.None, CultureInfo.InvariantCulture);

    public override string ToString() => Text;

    private DateTime Date() =>
        DateTimeOffset.ParseExact(Text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime;
}
