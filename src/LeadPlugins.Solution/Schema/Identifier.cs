using System.Globalization;

namespace LeadPlugins.Solution.Schema;

/// <summary>Turns names and labels of the platform into C# identifiers.</summary>
internal static class Identifier
{
    /// <summary>lp_ResponseDueOn → ResponseDueOn, Address1_City → Address1City, statecode stays one word: StateCode is written so by its table.</summary>
    public static string FromSchemaName(string schemaName) => schemaName switch
    {
        "statecode" => "StateCode",
        "statuscode" => "StatusCode",
        _ => Join((schemaName.StartsWith("lp_", StringComparison.Ordinal) ? schemaName[3..] : schemaName).Split('_')),
    };

    /// <summary>"Handed to sales" → HandedToSales; what stands in brackets is left out.</summary>
    public static string FromLabel(string label)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        var words = new string([.. (bracket < 0 ? label : label[..bracket]).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        return Join(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"LeadPlugins: JudgeLeadOnCreate" → JudgeLeadOnCreate: the last word of a step's name, whether it can be an identifier or not.</summary>
    public static string OfStep(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>Whether a word can be used as it is: letters and digits, a letter first.</summary>
    public static bool IsOne(string word) => word.Length > 0 && char.IsLetter(word[0]) && word.All(char.IsLetterOrDigit);

    private static string Join(IEnumerable<string> words) =>
        string.Concat(words.Where(w => w != "").Select(w => char.ToUpper(w[0], CultureInfo.InvariantCulture) + w[1..]));
}
