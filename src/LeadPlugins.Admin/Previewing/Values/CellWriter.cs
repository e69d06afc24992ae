using System.Globalization;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Values;

/// <summary>Writes the organization's values for a reader: labels, names and numbers in the language, instants in the preview's time zone.</summary>
internal sealed class CellWriter(PreviewLocale locale, TimeZoneInfo zone)
{
    public PreviewLocale Locale { get; } = locale;

    public Cell Write(ColumnModel? column, object value) => value switch
    {
        AliasedValue aliased => Write(column, aliased.Value),
        EntityReference row => new Cell(null, row.Name ?? "", row.LogicalName, row.Id),
        OptionSetValue option => new Cell(option.Value, Label(column, option.Value)),
        bool yes => new Cell(yes, column is { Options.Count: > 0 } ? Label(column, yes ? 1 : 0) : yes ? Locale.Yes : Locale.No),
        Money money => new Cell(money.Value, Number(money.Value, 2)),
        int number => new Cell(number, Number(number, 0)),
        long number => new Cell(number, Number(number, 0)),
        decimal number => new Cell(number, Number(number, 2)),
        double number => new Cell(number, Number((decimal)number, 2)),
        DateTime instant => Date(column, instant),
        EntityCollection parties => new Cell(null, string.Join("; ", parties.Entities.Select(PartyName))),
        Guid id => new Cell(id, id.ToString()),
        _ => new Cell(value, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>Every column of a row that has a value, by the name the row has it under.</summary>
    public IReadOnlyDictionary<string, Cell> Write(Entity row, Func<string, ColumnModel?> find) =>
        row.Attributes.Where(a => a.Value is not null and not AliasedValue { Value: null }).ToDictionary(a => a.Key, a => Write(find(a.Key), a.Value));

    private string Label(ColumnModel? column, int value) => column?.Options.FirstOrDefault(o => o.Value == value)?.Label(Locale.Language) ?? value.ToString(CultureInfo.InvariantCulture);

    private string Number(decimal number, int decimals) => number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Locale.Numbers);

    private Cell Date(ColumnModel? column, DateTime instant)
    {
        if (column?.DateBehavior == DateBehavior.DateOnly) return new Cell(instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Written(instant, Locale.DateForm), Local: instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var isFloating = column?.DateBehavior == DateBehavior.TimeZoneIndependent;
        var local = isFloating ? instant : instant + zone.GetUtcOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
        var iso = instant.ToString(isFloating ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new Cell(iso, Written(local, Locale.DateTimeForm), Local: local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
    }

    // Of the invariant culture, whose separators are the pattern's own.
    private static string Written(DateTime time, string form) => time.ToString(form.Replace("/", "'/'", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string PartyName(Entity party) => party.GetAttributeValue<EntityReference>("partyid")?.Name ?? "";
}
