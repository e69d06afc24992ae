namespace LeadPlugins.Solution.Model;

/// <summary>Who owns the rows of a table. BusinessUnit: each row belongs to a business unit (users, teams) but has no owner column.</summary>
public enum Ownership { None, User, Organization, BusinessUnit }

/// <summary>What a table is for the platform: its names, keys and columns. For a table that exists already (lead), a solution declares only the columns it adds.</summary>
public sealed record TableModel
{
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }
    public string DisplayName { get; init; } = "";
    public Labels DisplayNames { get; init; } = Labels.Empty;
    public Labels CollectionNames { get; init; } = Labels.Empty;
    public string Description { get; init; } = "";
    public string EntitySetName { get; init; } = "";

    /// <summary>None = the solution adds columns to a table that exists already, or the table has no owner (queueitem's parent tables).</summary>
    public Ownership Ownership { get; init; }
    public string PrimaryId { get; init; } = "";
    public string PrimaryName { get; init; } = "";

    /// <summary>True where the solution file creates the table; false where it only adds to one that exists.</summary>
    public bool IsNew { get; init; }
    public bool IsActivity { get; init; }

    /// <summary>Whether rows may be placed in queues before anyone switches that on.</summary>
    public bool IsValidForQueue { get; init; }
    public IReadOnlyList<ColumnModel> Columns { get; init; } = [];
}

public enum CascadeDelete { RemoveLink, Cascade, Restrict, NoCascade }

/// <summary>A one-to-many relationship of a lookup column that the solution adds; logical names. What the platform gives every table (owner, created by, …) is not listed.</summary>
public sealed record RelationshipModel(string Name, string ReferencedTable, string ReferencingTable, string ReferencingColumn, CascadeDelete OnDelete);

/// <summary>A global choice; its options in file order.</summary>
public sealed record ChoiceModel(string Name, string DisplayName, IReadOnlyList<Option> Options, string Description = "")
{
    public Labels DisplayNames { get; init; } = Labels.Empty;
}

/// <summary>A plug-in class inside an assembly.</summary>
public sealed record PluginTypeModel(Guid Id, string TypeName, string AssemblyQualifiedName);

/// <summary>A plug-in assembly; <paramref name="FileName"/> is the path of the DLL inside the zip or the folder, '/' separated, without a leading '/'.</summary>
public sealed record AssemblyModel(Guid Id, string FullName, string FileName, int IsolationMode, IReadOnlyList<PluginTypeModel> Types);

/// <summary>An image of a step. Type 0 pre, 1 post, 2 both. Empty columns = all columns.</summary>
public sealed record ImageModel(Guid Id, string Name, string Alias, int Type, string MessagePropertyName, IReadOnlyList<string> Columns);

/// <summary>A step: when which class runs. Stage 10, 20, 40; mode 0 synchronous, 1 asynchronous. Empty filter = every update.</summary>
public sealed record StepModel
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Create, Update, Delete, …; resolved from SdkMessageId or SdkMessageName; null where the id is not one this version knows.</summary>
    public required string? Message { get; init; }

    /// <summary>The class name without assembly (Ns.Type).</summary>
    public required string TypeName { get; init; }
    public required string AssemblyQualifiedTypeName { get; init; }
    public required Guid PluginTypeId { get; init; }

    /// <summary>Logical name of the table, or null for a message that has none.</summary>
    public required string? Table { get; init; }
    public required int Stage { get; init; }
    public required int Mode { get; init; }
    public required int Rank { get; init; }
    public string? Configuration { get; init; }
    public bool AsyncAutoDelete { get; init; }
    public bool IsEnabled { get; init; } = true;
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];
    public IReadOnlyList<ImageModel> Images { get; init; } = [];

    /// <summary>Where the step was read from, for findings and faults.</summary>
    public string Source { get; init; } = "";
}

/// <summary>
/// A parameter or response of a custom API. Type numbers: 0 Boolean, 1 DateTime, 2 Decimal, 3 Entity, 4 EntityCollection, 5 EntityReference, 6 Float, 7 Integer, 8 Money,
/// 9 Picklist, 10 String, 11 StringArray, 12 Guid.
/// </summary>
public sealed record CustomApiParameter(string UniqueName, int Type, bool IsOptional, string? Table);

/// <summary>A custom API. Binding 0 global, 1 one row (adds a Target), 2 rows of a table.</summary>
public sealed record CustomApiModel
{
    public required string UniqueName { get; init; }
    public required int BindingType { get; init; }
    public string? BoundTable { get; init; }
    public bool IsFunction { get; init; }
    public bool IsPrivate { get; init; }
    public int AllowedCustomProcessingStepType { get; init; }
    public Guid? PluginTypeId { get; init; }

    /// <summary>The privilege that a caller must have, at whatever level; null = anybody may call it.</summary>
    public string? ExecutePrivilege { get; init; }
    public IReadOnlyList<CustomApiParameter> Requests { get; init; } = [];
    public IReadOnlyList<CustomApiParameter> Responses { get; init; } = [];
    public string Source { get; init; } = "";
}

/// <summary>What a solution declares, whether it was read from the unpacked folder or from a packed zip: the two give the same model.</summary>
public sealed record SolutionModel
{
    public required string UniqueName { get; init; }
    public required Version Version { get; init; }

    /// <summary>Whether a zip is managed; false for the unpacked folder, from which both are packed.</summary>
    public required bool IsManaged { get; init; }
    public required string Prefix { get; init; }
    public required int OptionValuePrefix { get; init; }
    public IReadOnlyList<TableModel> Tables { get; init; } = [];
    public IReadOnlyList<ChoiceModel> Choices { get; init; } = [];
    public IReadOnlyList<RelationshipModel> Relationships { get; init; } = [];
    public IReadOnlyList<AssemblyModel> Assemblies { get; init; } = [];
    public IReadOnlyList<StepModel> Steps { get; init; } = [];
    public IReadOnlyList<CustomApiModel> CustomApis { get; init; } = [];
    public IReadOnlyList<ViewModel> Views { get; init; } = [];
    public IReadOnlyList<ChartModel> Charts { get; init; } = [];

    /// <summary>The forms of tables.</summary>
    public IReadOnlyList<FormModel> Forms { get; init; } = [];
    public IReadOnlyList<FormModel> Dashboards { get; init; } = [];
    public IReadOnlyList<RibbonModel> Ribbons { get; init; } = [];
    public IReadOnlyList<WebResourceModel> WebResources { get; init; } = [];
    public IReadOnlyList<RoleModel> Roles { get; init; } = [];
    public IReadOnlyList<AppModel> Apps { get; init; } = [];
    public IReadOnlyList<SiteMapModel> SiteMaps { get; init; } = [];

    /// <summary>The languages its texts are to be written in (Languages of customizations.xml).</summary>
    public IReadOnlyList<int> Languages { get; init; } = [];
}
