using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>
/// One thing in a lead file that cannot be read, said so that a person can find and mend it. Text that comes from the file is shown escaped
/// (<see cref="Shown"/>), so that it can neither break nor reorder a log line.
/// </summary>
/// <param name="Code">Stable code, for scripts.</param>
/// <param name="File">The file's name without folders.</param>
/// <param name="Line">Physical line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Place">Where in the line: a column by its header, a character or a byte; empty where the whole line is meant.</param>
/// <param name="Found">What is there.</param>
/// <param name="Allowed">What may be there.</param>
public sealed record LeadFileProblem(string Code, string File, long Line, string Place, string Found, string Allowed)
{
    public override string ToString()
    {
        string place = File + (Line > 0 ? $", line {Line}" : "") + (Place.Length > 0 ? $", {Place}" : "");
        return $"{place}: found {Found}; allowed: {Allowed}";
    }
}

/// <summary>
/// One row of a lead file: either a lead to create or the reasons why it is none. Every row that is not blank comes out as one of the two, so no row is ever
/// lost.
/// </summary>
/// <param name="Line">The physical line on which the row starts, from 1.</param>
/// <param name="Lead">The lead with the values of its non-empty cells, and its id where the file gives one; null exactly when there are problems.</param>
/// <param name="Problems">Everything that is wrong with the row.</param>
public sealed record LeadRow(long Line, Entity? Lead, IReadOnlyList<LeadFileProblem> Problems)
{
    /// <summary>Who the row is about, so that a person finds it again: first and last name, else the topic, as they stand in the cells; "" where none can be read.</summary>
    public string Name { get; init; } = "";

    /// <summary>The company, as it stands in the cell; "" where none can be read.</summary>
    public string Company { get; init; } = "";
}

/// <summary>A column of the file that is read into a column of the lead.</summary>
public sealed record ReadColumn(string Header, ColumnModel Column);

/// <summary>A column of the file that is not read, and why.</summary>
public sealed record IgnoredColumn(string Header, string Because);
