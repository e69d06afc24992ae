namespace LeadPlugins.Rules.Qualification;

/// <summary>Why a criterion is in error, and the one remark an outcome can carry. Stable: stored in explanations.</summary>
public static class ErrorCodes
{
    /// <summary>The column is in neither the save nor the image, so nobody can say what it holds.</summary>
    public const string ColumnNotCovered = "column-not-covered";

    /// <summary>The column's type does not fit the operator or the agreed value.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>The row's currency has no rate in the agreement.</summary>
    public const string NoRate = "no-rate";

    /// <summary>The amount is too large to be converted.</summary>
    public const string AmountTooLarge = "amount-too-large";

    /// <summary>A remark, not an error: the row names no currency, so the agreement's was taken.</summary>
    public const string CurrencyAssumed = "currency-assumed";
}

/// <summary>Why a lead that is not qualified has no gap. Stable: stored in explanations.</summary>
public static class GapReasons
{
    /// <summary>An exclusion is met: no answer to any other criterion helps.</summary>
    public const string ExclusionMet = "exclusion-met";

    /// <summary>A gate or exclusion is in error: no answer is sure to qualify the lead before that is mended.</summary>
    public const string CriterionInError = "criterion-in-error";

    /// <summary>The handover point cannot be reached, because criteria worth points are in error.</summary>
    public const string PointOutOfReach = "point-out-of-reach";

    /// <summary>There is no agreement to judge by.</summary>
    public const string NoAgreement = "no-agreement";
}
