namespace LeadPlugins.Admin.Running;

/// <summary>What `run` was asked for, after the command line was understood. Paths are as the user gave them.</summary>
public sealed record RunRequest
{
    public required string Leads { get; init; }
    public required string Agreement { get; init; }
    public required string OutputFolder { get; init; }
    public required string SolutionZip { get; init; }
    public string? Map { get; init; }
    public string? Columns { get; init; }

    /// <summary>Rows per CreateMultiple; 1 = one Create per row.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>The instant at which all leads arrive.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>Zone of the file's dates and times that say none; null = the agreement's.</summary>
    public TimeZoneInfo? FileZone { get; init; }

    /// <summary>The cell separator, or null to find it out.</summary>
    public char? Separator { get; init; }

    /// <summary>Header of the file's column that says which leads were won in the end, or null. It is held against the result, never judged by.</summary>
    public string? Won { get; init; }

    /// <summary>The events to play after the leads have arrived, or null for none.</summary>
    public string? Events { get; init; }

    /// <summary>Whether the sample leads are run without their events, because something else of the run is not the samples'.</summary>
    public bool LeavesOutSampleEvents { get; init; }

    /// <summary>Where the clock stops after the last event; null = at that event.</summary>
    public DateTime? UntilUtc { get; init; }
    public bool Json { get; init; }
}
