namespace LeadPlugins.Rules.Agreements.Document;

/// <summary>Guesses which name was meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The candidate that differs least from the name, in case or in at most two letters (one in a short name); else the first that contains the name, if
    /// that is long enough to mean something; null when none is near.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int least = name.Length <= 4 ? 2 : 3; // one more than is still near
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= least) continue;
            int distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }

        return nearest ?? (name.Length < 5 ? null : candidates.FirstOrDefault(candidate => candidate.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0));
    }

    /// <summary>"did you mean …? " or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) => Of(name, candidates) is string meant ? "did you mean \"" + meant + "\"? " : "";

    // Levenshtein.
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
