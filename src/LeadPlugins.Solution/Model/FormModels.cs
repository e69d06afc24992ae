namespace LeadPlugins.Solution.Model;

/// <summary>A control in a cell. ClassId says what kind it is (<see cref="ControlClasses"/>); parameters as the file has them, each child element by name.</summary>
public sealed record FormControl(string Id, Guid ClassId, string? Column, bool IsDisabled, IReadOnlyDictionary<string, string> Parameters);

/// <summary>A cell; without a control it is a blank.</summary>
public sealed record FormCell(Guid Id, Labels Labels, bool ShowLabel, int ColSpan, int RowSpan, FormControl? Control, bool IsVisible = true);

/// <summary>A section: rows of cells over so many columns.</summary>
public sealed record FormSection(Guid Id, string Name, Labels Labels, bool ShowLabel, int ColumnCount, IReadOnlyList<IReadOnlyList<FormCell>> Rows, bool IsVisible = true);

/// <summary>A column of a tab; the width as the file has it ("60%").</summary>
public sealed record FormColumn(string Width, IReadOnlyList<FormSection> Sections);

public sealed record FormTab(Guid Id, string Name, Labels Labels, bool ShowLabel, bool IsExpanded, IReadOnlyList<FormColumn> Columns, bool IsVisible = true);

/// <summary>A call of a function in a web resource: when the form opens (onload), is saved (onsave), or a column changes (onchange, with the column).</summary>
public sealed record FormHandler(string Event, string? Column, string Function, string Library, bool PassExecutionContext, bool IsEnabled);

/// <summary>A form of a table, or, without a table, what a dashboard shows.</summary>
public sealed record FormModel
{
    public required Guid Id { get; init; }

    /// <summary>Logical name; null for a dashboard.</summary>
    public string? Table { get; init; }

    /// <summary>main, quick, quickCreate, card, dashboard.</summary>
    public required string Type { get; init; }
    public Labels Names { get; init; } = Labels.Empty;
    public Labels Descriptions { get; init; } = Labels.Empty;

    /// <summary>The cells above the tabs.</summary>
    public IReadOnlyList<FormCell> Header { get; init; } = [];
    public IReadOnlyList<FormTab> Tabs { get; init; } = [];
    public IReadOnlyList<FormHandler> Handlers { get; init; } = [];

    /// <summary>Web resources that the form loads, in order.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];
    public string Source { get; init; } = "";

    /// <summary>Every control of header and tabs.</summary>
    public IEnumerable<FormControl> Controls => Header.Concat(Tabs.SelectMany(t => t.Columns).SelectMany(c => c.Sections).SelectMany(s => s.Rows).SelectMany(r => r))
        .Select(cell => cell.Control).OfType<FormControl>();
}

/// <summary>The kinds of controls, by the class id that a form file gives.</summary>
public static class ControlClasses
{
    public static readonly Guid Text = new("4273EDBD-AC1D-40D3-9FB2-095C621B552D");
    public static readonly Guid Memo = new("E0DECE4B-6FC8-4A8F-A065-082708572369");
    public static readonly Guid WholeNumber = new("C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F");
    public static readonly Guid Decimal = new("C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E");
    public static readonly Guid Money = new("533B9E00-756B-4312-95A0-DC888637AC78");
    public static readonly Guid DateTime = new("5B773807-9FB2-42DB-97C3-7A91EFF8ADFF");
    public static readonly Guid YesNo = new("67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED");
    public static readonly Guid Choice = new("3EF39988-22BB-4F0B-BBBE-64B5A3748AEE");
    public static readonly Guid StatusReason = new("5D68B988-0661-4DB2-BC3E-17598AD3BE6C");
    public static readonly Guid MultiChoice = new("4AA28AB7-9C13-4F57-A73D-AD894D048B5F");
    public static readonly Guid Lookup = new("270BD3DB-D9AF-4782-9025-509E298DEC0A");
    public static readonly Guid Subgrid = new("E7A81278-8635-4D9E-8D4D-59480B391C5B");
    public static readonly Guid QuickView = new("5C5600E0-1D6E-4205-A272-BE80DA87FD42");
    public static readonly Guid Timer = new("9C5CA0A1-AB4D-4781-BE7E-8DFBE867B87E");

    /// <summary>The row's activities, with the buttons that make one; form files call it the notes control.</summary>
    public static readonly Guid Timeline = new("06375649-C143-495E-A496-C962E5B4488E");
}
