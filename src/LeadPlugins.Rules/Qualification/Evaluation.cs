using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>Tests single conditions against a lead: step 2 of the verdict, and the conditions of routes.</summary>
internal static class Evaluation
{
    private const decimal LargestAmount = 1_000_000_000_000_000_000m; // times the highest rate it still fits a decimal; Dataverse's money ends far below

    /// <summary>The outcome of a criterion.</summary>
    public static Outcome Of<T>(Criterion criterion, T values, Agreement agreement, in LocalDay today)
        where T : ILeadValues
    {
        var condition = criterion.Condition;
        if (!values.TryGet(condition.Column, out var seen)) return new Outcome(OutcomeKind.Error, default, ErrorCodes.ColumnNotCovered);
        if (!CountsAsEmpty(criterion, seen, today)) return Test(condition, seen, agreement, today);

        var onEmpty = condition.Test.OnEmpty;
        return new Outcome(onEmpty == OutcomeKind.Unknown && criterion.EmptyIsNotMet ? OutcomeKind.NotMet : onEmpty, seen, null);
    }

    /// <summary>The outcome of a route's condition.</summary>
    public static Outcome Of<T>(Condition condition, T values, Agreement agreement, in LocalDay today)
        where T : ILeadValues
    {
        if (!values.TryGet(condition.Column, out var seen)) return new Outcome(OutcomeKind.Error, default, ErrorCodes.ColumnNotCovered);
        return seen.Kind == ValueKind.Empty ? new Outcome(condition.Test.OnEmpty, seen, null) : Test(condition, seen, agreement, today);
    }

    /// <summary>No value, or one that means "nobody has asked".</summary>
    public static bool CountsAsEmpty(Criterion criterion, in Value seen, in LocalDay today)
    {
        if (seen.Kind == ValueKind.Empty) return true;
        foreach (var unknown in criterion.UnknownValues)
            if (unknown.IsSame(seen, today) == OutcomeKind.Met) return true;
        return false;
    }

    private static Outcome Test(Condition condition, in Value seen, Agreement agreement, in LocalDay today)
    {
        if (seen.Kind == ValueKind.Money && condition.Test.ComparesAmounts) return TestMoney(condition, seen, agreement, today);
        var kind = condition.Test.Test(seen, today);
        return new Outcome(kind, seen, kind == OutcomeKind.Error ? ErrorCodes.WrongType : null);
    }

    private static Outcome TestMoney(Condition condition, in Value seen, Agreement agreement, in LocalDay today)
    {
        decimal rate = 1;
        bool isForeign = seen.Currency is not null && !string.Equals(seen.Currency, agreement.Currency, StringComparison.OrdinalIgnoreCase);
        if (isForeign && !agreement.Rates.TryGetValue(seen.Currency!, out rate)) return new Outcome(OutcomeKind.Error, seen, ErrorCodes.NoRate);
        if (Math.Abs(seen.AsNumber) > LargestAmount) return new Outcome(OutcomeKind.Error, seen, ErrorCodes.AmountTooLarge);

        var kind = condition.Test.Test(Value.Number(seen.AsNumber * rate), today);
        string? code = kind == OutcomeKind.Error ? ErrorCodes.WrongType : seen.Currency is null ? ErrorCodes.CurrencyAssumed : null;
        return new Outcome(kind, seen, code);
    }
}
