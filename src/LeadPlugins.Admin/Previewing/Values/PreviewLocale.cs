using System.Globalization;

namespace LeadPlugins.Admin.Previewing.Values;

/// <summary>How values are written in one of the two languages. Written down here, so that every machine shows the same.</summary>
internal sealed class PreviewLocale
{
    private PreviewLocale(int language, string decimals, string thousands, string date, string yes, string no, string blank)
    {
        (Language, DateForm, Yes, No, Blank) = (language, date, yes, no, blank);
        Numbers = new NumberFormatInfo { NumberDecimalSeparator = decimals, NumberGroupSeparator = thousands };
    }

    public const int English = 1033, German = 1031;

    /// <summary>1033 or 1031.</summary>
    public int Language { get; }

    public NumberFormatInfo Numbers { get; }
    public string DateForm { get; }
    public string Yes { get; }
    public string No { get; }

    /// <summary>What a chart calls the rows that have no value.</summary>
    public string Blank { get; }

    public string DateTimeForm => DateForm + " HH:mm";

    public bool IsGerman => Language == German;

    public static PreviewLocale Of(int language) => language == German ? InGerman : InEnglish;

    private static PreviewLocale InEnglish { get; } = new(English, ".", ",", "dd/MM/yyyy", "Yes", "No", "(blank)");
    private static PreviewLocale InGerman { get; } = new(German, ",", ".", "dd.MM.yyyy", "Ja", "Nein", "(leer)");
}
