namespace LeadPlugins.Rules.Agreements;

/// <summary>What came of reading a document: an agreement, or all its problems in one go.</summary>
public sealed class AgreementReading
{
    internal AgreementReading(Agreement? agreement, IReadOnlyList<Problem> problems)
    {
        Agreement = agreement;
        Problems = problems;
    }

    /// <summary>Null exactly when there are problems.</summary>
    public Agreement? Agreement { get; }

    /// <summary>In document order.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
