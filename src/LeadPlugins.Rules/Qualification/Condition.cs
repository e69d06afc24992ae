using LeadPlugins.Rules.Qualification.Operators;

namespace LeadPlugins.Rules.Qualification;

/// <summary>A column, an operator and what to compare with. Immutable; compiled when the agreement is read.</summary>
public sealed class Condition
{
    internal Condition(string column, OperatorEntry entry, string? threshold, Operand[] operands)
    {
        Column = column;
        Entry = entry;
        Threshold = threshold;
        Operands = operands;
        Test = entry.Make(operands);
        DependsOnToday = Test.DependsOnToday;
        OnEmpty = Test.OnEmpty;
    }

    public string Column { get; }

    /// <summary>The operator's name in the document.</summary>
    public string OperatorName => Entry.Name;

    /// <summary>The agreed value as canonical JSON; null for operators that take none.</summary>
    public string? Threshold { get; }

    internal OperatorEntry Entry { get; }

    internal Operand[] Operands { get; }

    internal Operator Test { get; }

    internal bool DependsOnToday { get; }

    internal OutcomeKind OnEmpty { get; }
}
