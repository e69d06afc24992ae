namespace LeadPlugins.Rules.Agreements;

/// <summary>What sort of column it is, as far as operators care.</summary>
public enum ColumnKind
{
    /// <summary>Single or multiple lines of text.</summary>
    Text,

    /// <summary>Whole, decimal or floating-point number.</summary>
    Number,

    Money,

    /// <summary>One option, status reason included.</summary>
    Choice,

    YesNo,

    /// <summary>Date and time.</summary>
    Instant,

    /// <summary>Date only.</summary>
    Day,

    /// <summary>Lookup of one row.</summary>
    Lookup,

    /// <summary>Anything no operator works on: multi-choice, file, image, owner, party list, id, …</summary>
    Other,
}

/// <summary>What the organization's metadata says about one lead column.</summary>
public sealed record ColumnFacts
{
    public required ColumnKind Kind { get; init; }

    /// <summary>The option a new row is born with (yes/no: 0 or 1); null when it is born empty.</summary>
    public int? Default { get; init; }

    /// <summary>
    /// Why the metadata forbid judging by this column (calculated, rollup, formula, column-secured, not readable, …), as the end of a sentence; null when
    /// they do not.
    /// </summary>
    public string? RefusedBecause { get; init; }

    /// <summary>The numbers of a choice's options; null when not a choice, or not known.</summary>
    public IReadOnlyCollection<int>? Options { get; init; }

    /// <summary>What people call the options, where that is known.</summary>
    public IReadOnlyDictionary<int, string>? Labels { get; init; }
}
