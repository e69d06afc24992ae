namespace LeadPlugins.Solution.Model;

/// <summary>A part of an app: component type number (1 table, 26 view, 59 chart, 60 form or dashboard, 62 site map) and its schema name or id.</summary>
public sealed record AppComponent(int Type, string Key);

/// <summary>A model-driven app: what it is made of and which roles see it.</summary>
public sealed record AppModel
{
    public required string UniqueName { get; init; }
    public Labels Names { get; init; } = Labels.Empty;
    public Labels Descriptions { get; init; } = Labels.Empty;
    public IReadOnlyList<AppComponent> Components { get; init; } = [];
    public IReadOnlyList<Guid> Roles { get; init; } = [];
    public string Source { get; init; } = "";
}

/// <summary>What a person needs to see an entry of a site map: all of the privileges (Read, Write, Create, …) on the table.</summary>
public sealed record SubAreaPrivilege(string Table, IReadOnlyList<string> Privileges);

/// <summary>An entry of a site map: a table, a dashboard or an address.</summary>
public sealed record SiteMapSubArea(string Id, Labels Titles, string? Table, string? Url, Guid? Dashboard, IReadOnlyList<SubAreaPrivilege> Needs);

public sealed record SiteMapGroup(string Id, Labels Titles, IReadOnlyList<SiteMapSubArea> SubAreas);

public sealed record SiteMapArea(string Id, Labels Titles, IReadOnlyList<SiteMapGroup> Groups);

/// <summary>The navigation of an app.</summary>
public sealed record SiteMapModel
{
    public required string UniqueName { get; init; }
    public Labels Names { get; init; } = Labels.Empty;
    public IReadOnlyList<SiteMapArea> Areas { get; init; } = [];
    public string Source { get; init; } = "";
}

/// <summary>How far a privilege reaches: own rows, own business unit, that and those below, everything.</summary>
public enum PrivilegeLevel { Basic = 1, Local = 2, Deep = 3, Global = 4 }

/// <summary>A privilege by name: prv + Create, Read, Write, Delete, Append, AppendTo, Assign, Share + the table's schema name, or one that belongs to no table (prvExportToExcel).</summary>
public sealed record RolePrivilege(string Name, PrivilegeLevel Level);

public sealed record RoleModel
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public string Description { get; init; } = "";
    public IReadOnlyList<RolePrivilege> Privileges { get; init; } = [];
    public string Source { get; init; } = "";
}

/// <summary>A web resource. Type 1 HTML, 2 CSS, 3 script, 4 XML, 5 PNG, 6 JPG, 7 GIF, 9 XSL, 10 ICO, 11 SVG, 12 RESX. FileName is its path in the zip, without a leading '/'.</summary>
public sealed record WebResourceModel(Guid Id, string Name, string DisplayName, string Description, int Type, string FileName, string Source);

/// <summary>A value that a command hands to its function: a CRM parameter (PrimaryControl, SelectedControl, FirstSelectedItemId, …) or a constant.</summary>
public sealed record CommandParameter(string Kind, string Value);

/// <summary>A call of a function in a web resource by a command or one of its rules.</summary>
public sealed record CommandFunction(string Library, string Name, IReadOnlyList<CommandParameter> Parameters);

/// <summary>
/// A rule of a command: it can be used (enable) or is shown (display) only when every rule holds. Kind is the element's name (CustomRule, SelectionCountRule, RecordPrivilegeRule,
/// FormStateRule, ValueRule, …), with its attributes; a CustomRule has its function. A definition of several elements gives several rules of one id. Kind is empty where the solution does
/// not define the rule: it is one of the platform's (Mscrm.…).
/// </summary>
public sealed record CommandRule(string Id, string Kind, IReadOnlyDictionary<string, string> Attributes, CommandFunction? Function);

public sealed record CommandModel(string Id, IReadOnlyList<CommandRule> EnableRules, IReadOnlyList<CommandRule> DisplayRules, IReadOnlyList<CommandFunction> Actions);

/// <summary>A button of a command bar: where it stands (Mscrm.Form.{!EntityLogicalName}…, HomepageGrid, SubGrid as in the file), in which order, what it says and which command it gives.</summary>
public sealed record RibbonButton(string Id, string Location, int Sequence, string CommandId, Labels Texts, Labels ToolTips, string? ModernImage);

/// <summary>The command bar entries that a solution adds to a table.</summary>
public sealed record RibbonModel
{
    public required string Table { get; init; }
    public IReadOnlyList<RibbonButton> Buttons { get; init; } = [];
    public IReadOnlyList<CommandModel> Commands { get; init; } = [];
    public string Source { get; init; } = "";
}
