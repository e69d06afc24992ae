using System.Globalization;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.LeadFiles.Cells;

/// <summary>
/// Numbers are ASCII digits, at most one minus before them and at most one point between them: 12, -12, 007, 2.50. Everything else that some culture or
/// program calls a number (1,000, 5,0, 1e3, +5, €5, 5%, ٣, NaN) is refused, because another reads it otherwise.
/// </summary>
internal static class NumberCells
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    public const decimal LargestDecimal = 100_000_000_000m, LargestMoney = 922_337_203_685_477m; // the platform's own, where a column has no narrower ones

    /// <summary>A whole number; zeros after a point are one too (5.0), as spreadsheets and data tools write it.</summary>
    public static CellReading ReadWhole(ColumnModel column, string cell)
    {
        bool isBig = column.Type == ColumnType.BigInt;
        decimal min = column.MinValue ?? (isBig ? long.MinValue : int.MinValue), max = column.MaxValue ?? (isBig ? long.MaxValue : int.MaxValue);
        if (TryReadExactly(cell, decimals: 0, out decimal number) && number >= min && number <= max)
            return CellReading.Of(isBig ? (long)number : (object)(int)number);
        return CellReading.Refused($"a whole number from {Write(min)} to {Write(max)}, as digits only");
    }

    public static CellReading ReadDecimal(ColumnModel column, string cell)
    {
        bool isMoney = column.Type == ColumnType.Money;
        int decimals = isMoney ? 4 : 10; // the finest precision the platform has; more would be rounded away
        decimal max = column.MaxValue ?? (isMoney ? LargestMoney : LargestDecimal), min = column.MinValue ?? -max;
        if (TryReadExactly(cell, decimals, out decimal number) && number >= min && number <= max) return CellReading.Of(isMoney ? new Money(number) : number);
        return CellReading.Refused($"a number from {Write(min)} to {Write(max)}, as digits with a point before at most {decimals} decimals");
    }

    public static CellReading ReadFloat(ColumnModel column, string cell)
    {
        double max = (double)(column.MaxValue ?? LargestDecimal), min = (double)(column.MinValue ?? -(column.MaxValue ?? LargestDecimal));
        if (IsPlain(cell, out _) && double.Parse(cell, Plain, CultureInfo.InvariantCulture) is var number && number >= min && number <= max)
            return CellReading.Of(number);
        return CellReading.Refused($"a number from {Write((decimal)min)} to {Write((decimal)max)}, as digits with a point before the decimals");
    }

    // Decimal would round a 29th digit away without a word, so no more than 28 are let in; zeros at either end do not count.
    private static bool TryReadExactly(string cell, int decimals, out decimal number)
    {
        number = 0;
        if (!IsPlain(cell, out int point)) return false;
        var whole = cell.AsSpan(0, point < 0 ? cell.Length : point);
        var fraction = point < 0 ? [] : cell.AsSpan(point + 1).TrimEnd('0');
        if (fraction.Length > decimals || whole.TrimStart('-').TrimStart('0').Length + fraction.Length > 28) return false;
        number = decimal.Parse(cell.AsSpan(0, point < 0 ? cell.Length : point + 1 + fraction.Length), Plain, CultureInfo.InvariantCulture);
        return true;
    }

    private static bool IsPlain(string cell, out int point)
    {
        point = -1;
        int at = cell.StartsWith('-') ? 1 : 0;
        if (at == cell.Length || !char.IsAsciiDigit(cell[at]) || !char.IsAsciiDigit(cell[^1])) return false;
        for (; at < cell.Length; at++)
        {
            if (char.IsAsciiDigit(cell[at])) continue;
            if (cell[at] != '.' || point >= 0) return false;
            point = at;
        }

        return true;
    }

    private static string Write(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
