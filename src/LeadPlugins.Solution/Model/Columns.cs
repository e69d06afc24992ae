namespace LeadPlugins.Solution.Model;

/// <summary>The column types a solution file can declare, by what a row holds in them.</summary>
public enum ColumnType
{
    Text, Memo, WholeNumber, Decimal, Float, Money, DateTime, YesNo, Choice, MultiChoice, State, Status,
    Lookup, Owner, Customer, UniqueIdentifier, PrimaryKey, BigInt, File, Image, Virtual,

    /// <summary>The parties of an activity (from, to, attendees): rows of activityparty.</summary>
    PartyList,
}

/// <summary>How a date-time column treats time zones (Behavior 1, 2, 3 of a solution file).</summary>
public enum DateBehavior { UserLocal = 1, DateOnly = 2, TimeZoneIndependent = 3 }

/// <summary>Who fills a column: a person, a calculation, a rollup, or a formula (SourceType 0 to 3).</summary>
public enum ColumnSource { Simple = 0, Calculated = 1, Rollup = 2, Formula = 3 }

/// <summary>One value of a choice. <paramref name="State"/> is the statecode that a status reason belongs to, else null.
/// <paramref name="DefaultStatus"/> is the status reason a state takes when none is given, else null.</summary>
public sealed record Option(int Value, string Label, int? State = null, int? DefaultStatus = null, string Description = "")
{
    /// <summary>The label in every language it is written in.</summary>
    public Labels Labels { get; init; } = Labels.Empty;
}

/// <summary>One column of a table, as a solution file or the table of standard columns declares it.</summary>
public sealed record ColumnModel
{
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }
    public required ColumnType Type { get; init; }
    public string DisplayName { get; init; } = "";

    /// <summary>The display name in every language it is written in.</summary>
    public Labels DisplayNames { get; init; } = Labels.Empty;

    /// <summary>What the column means, one or two sentences; empty where a file has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Longest text in characters; null where the type has none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Least and greatest number, inclusive; null where the type has none.</summary>
    public decimal? MinValue { get; init; }
    public decimal? MaxValue { get; init; }
    public DateBehavior? DateBehavior { get; init; }

    /// <summary>Options of a choice, yes/no, state or status column, in file order; empty for others. A column on a global choice has that choice's options.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Name of the global choice, or null.</summary>
    public string? GlobalChoice { get; init; }

    /// <summary>The option a new row is born with; null = none (AppDefaultValue -1 or absent).</summary>
    public int? DefaultOption { get; init; }

    /// <summary>Tables a lookup, owner or customer column may point at, logical names.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];
    public bool ValidForCreate { get; init; } = true;
    public bool ValidForUpdate { get; init; } = true;
    public bool ValidForRead { get; init; } = true;
    public bool IsSecured { get; init; }
    public bool IsAudited { get; init; }
    public bool IsCustom { get; init; }
    public ColumnSource Source { get; init; }

    /// <summary>none, recommended, required or systemrequired.</summary>
    public string RequiredLevel { get; init; } = "none";
}
