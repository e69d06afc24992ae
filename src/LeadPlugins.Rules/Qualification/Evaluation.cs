using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>Tests single conditions against a lead: step 2 of the verdict, and the conditions of routes.</summary>
internal static class Evaluation
{
    private const decimal LargestAmount = 1_000_000_000_000_000_000m; // times the highest rate it still fits a decimal; Dataverse's money ends far below

    /// <summary>The outcome of a criterion.</summary>
    public static void Of<T>(Criterion criterion, ref T values, Agreement agreement, ref LocalDay today, ref Outcome outcome)
        where T : ILeadValues
    {
        var condition = criterion.Condition;
        if (!values.TryGet(condition.Column, out outcome.SeenValue)) Fail(ref outcome, ErrorCodes.ColumnNotCovered);
        else if (outcome.SeenValue.Kind != ValueKind.Empty && !CountsAsEmpty(criterion, outcome.SeenValue, ref today)) Test(condition, agreement, ref today, ref outcome);
        else outcome.Result = condition.OnEmpty == OutcomeKind.Unknown && criterion.EmptyIsNotMet ? OutcomeKind.NotMet : condition.OnEmpty;
    }

    /// <summary>The outcome of a route's condition.</summary>
    public static OutcomeKind Of<T>(Condition condition, T values, Agreement agreement, ref LocalDay today)
        where T : ILeadValues
    {
        var outcome = new Outcome();
        if (!values.TryGet(condition.Column, out outcome.SeenValue)) return OutcomeKind.Error;
        if (outcome.SeenValue.Kind == ValueKind.Empty) return condition.OnEmpty;
        Test(condition, agreement, ref today, ref outcome);
        return outcome.Result;
    }

    /// <summary>No value, or one that means "nobody has asked".</summary>
    public static bool CountsAsEmpty(Criterion criterion, in Value seen, ref LocalDay today)
    {
        if (seen.Kind == ValueKind.Empty) return true;
        foreach (var unknown in criterion.UnknownValues)
            if (unknown.IsSame(seen, ref today) == OutcomeKind.Met) return true;
        return false;
    }

    private static void Test(Condition condition, Agreement agreement, ref LocalDay today, ref Outcome outcome)
    {
        if (outcome.SeenValue.Kind == ValueKind.Money && condition.Test.ComparesAmounts)
        {
            TestMoney(condition, agreement, ref today, ref outcome);
            return;
        }

        outcome.Result = condition.Test.Test(outcome.SeenValue, ref today);
        if (outcome.Result == OutcomeKind.Error) Fail(ref outcome, ErrorCodes.WrongType);
    }

    private static void TestMoney(Condition condition, Agreement agreement, ref LocalDay today, ref Outcome outcome)
    {
        decimal amount = outcome.SeenValue.AsNumber, rate = 1;
        string? currency = outcome.SeenValue.Currency;
        bool isForeign = currency is not null && !string.Equals(currency, agreement.Currency, StringComparison.OrdinalIgnoreCase);
        if (isForeign && !agreement.Rates.TryGetValue(currency!, out rate))
        {
            Fail(ref outcome, ErrorCodes.NoRate);
        }
        else if (Math.Abs(amount) > LargestAmount)
        {
            Fail(ref outcome, ErrorCodes.AmountTooLarge);
        }
        else
        {
            outcome.Result = condition.Test.Test(Value.Number(amount * rate), ref today);
            if (outcome.Result == OutcomeKind.Error) Fail(ref outcome, ErrorCodes.WrongType);
            else if (currency is null) outcome.RemarkCode = ErrorCodes.CurrencyAssumed;
        }
    }

    private static void Fail(ref Outcome outcome, string code)
    {
        outcome.Result = OutcomeKind.Error;
        outcome.RemarkCode = code;
    }
}
