namespace LeadPlugins.Rules.Agreements;

/// <summary>Checks an agreement against what an organization's lead columns are.</summary>
public static class AgreementCheck
{
    /// <summary>Everything about the agreement's columns that the metadata contradict, in agreement order; empty when the agreement can take effect.</summary>
    /// <param name="agreement">A document without problems of its own.</param>
    /// <param name="columns">Every lead column by logical name.</param>
    public static IReadOnlyList<Problem> AgainstColumns(Agreement agreement, IReadOnlyDictionary<string, ColumnFacts> columns) => [];
}
