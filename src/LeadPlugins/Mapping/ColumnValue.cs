using LeadPlugins.Configuration;
using LeadPlugins.Rules.Qualification;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Mapping;

/// <summary>What a column of a row holds, as a value the rules understand; <see cref="LeadValues"/> tells texts, choices and money itself.</summary>
internal static class ColumnValue
{
    public static Value Of(string column, object? raw, AgreementReferences references) => raw switch
    {
        null => Value.Empty,
        bool flag => Value.YesNo(flag),
        int number => Value.Number(number),
        decimal number => Value.Number(number),
        EntityReference reference => Value.Id(reference.Id),
        DateTime instant => references.IsDay(column) ? Value.Day(instant.Date) : Value.Instant(RowInstant.Utc(instant)),
        double number => Value.Number(Decimal(number)),
        long number => Value.Number(number),
        Guid id => Value.Id(id),
        _ => Value.Text(raw.ToString() ?? ""),
    };

    private static decimal Decimal(double number) =>
        double.IsNaN(number) ? 0 : number >= (double)decimal.MaxValue ? decimal.MaxValue : number <= (double)decimal.MinValue ? decimal.MinValue : (decimal)number;
}
