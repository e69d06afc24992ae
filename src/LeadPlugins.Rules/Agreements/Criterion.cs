using LeadPlugins.Rules.Qualification;
using LeadPlugins.Rules.Qualification.Operators;

namespace LeadPlugins.Rules.Agreements;

/// <summary>What a criterion is for.</summary>
public enum CriterionKind : byte
{
    /// <summary>Must be met.</summary>
    Gate,

    /// <summary>If met, the lead is out.</summary>
    Exclusion,

    /// <summary>Adds its points when met.</summary>
    Points,
}

/// <summary>Who has to find the answer out.</summary>
public enum CriterionOwner : byte
{
    Marketing,
    Telemarketing,
    Sales,
}

/// <summary>One test over a lead column, as agreed. Immutable; its operator is compiled when the agreement is read.</summary>
public sealed class Criterion
{
    internal Criterion(int position, string id, string label, CriterionKind kind, CriterionOwner owner, Condition condition)
    {
        Position = position;
        Id = id;
        Label = label;
        Kind = kind;
        Owner = owner;
        Condition = condition;
        Bit = 1UL << (63 - position);
    }

    /// <summary>Place in the agreement, from 0.</summary>
    public int Position { get; }

    public string Id { get; }

    /// <summary>What people call it.</summary>
    public string Label { get; }

    public CriterionKind Kind { get; }

    public CriterionOwner Owner { get; }

    public Condition Condition { get; }

    public string Column => Condition.Column;

    /// <summary>Points when met; 0 unless <see cref="Kind"/> is Points.</summary>
    public int Points { get; internal init; }

    /// <summary>Criteria of one group are alternatives: only the highest met one scores. Null when on its own.</summary>
    public string? Group { get; internal init; }

    /// <summary>What to ask the lead; null when there is nothing to ask.</summary>
    public string? Question { get; internal init; }

    /// <summary>True when an empty value is outcome not met instead of unknown.</summary>
    public bool EmptyIsNotMet { get; internal init; }

    /// <summary>True when the agreement states unknown values, be it an empty list.</summary>
    public bool StatesUnknownValues { get; internal init; }

    /// <summary>Values that mean "nobody has asked" and count as empty.</summary>
    internal Operand[] UnknownValues { get; init; } = [];

    /// <summary>May a not met outcome of this gate be nurtured (nurture.failableGates)?</summary>
    public bool IsFailableGate { get; internal init; }

    /// <summary>The criterion in a set: of two sets of one size, the one that comes first in agreement order is the larger number.</summary>
    internal ulong Bit { get; }

    public override string ToString() => Id;
}
