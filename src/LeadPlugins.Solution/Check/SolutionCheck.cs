using LeadPlugins.Solution.Assemblies;
using LeadPlugins.Solution.Check;
using LeadPlugins.Solution.Check.Rules;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution;

/// <summary>
/// Finds what is wrong with an unpacked solution before anyone imports it: above all what the packer and the import would swallow without a word.
/// </summary>
public static class SolutionCheck
{
    /// <summary>Every rule, in the order of its code. A new kind of component brings its rules here.</summary>
    internal static IReadOnlyList<SolutionRule> Rules { get; } =
    [
        // Files that would be dropped, or travel where nobody looks for them.
        new KindHasPlaceholder(),
        new TableHasPlaceholders(),
        new FolderIsKnown(),
        new FileBelongsToAKind(),
        new RelationshipIsListedAndDetailed(),
        new ContentIsThere(),
        new AppsAreNotEmpty(),
        new PlaceholdersAreInOrder(),
        new PartsAreInOrder(),
        // The manifest.
        new ComponentIsRoot(),
        new RootIsComponent(),
        new RootBehaviorFits(),
        new IdIsUnique(),
        new VersionIsTheAssemblys(),
        new FolderPacksBothKinds(),
        // Tables, columns, choices.
        new NameHasPrefix(),
        new OptionIsInPublishersRange(),
        new ChoiceIsThere(),
        new LookupHasRelationship(),
        new RelationshipEndsExist(),
        new LimitsArePossible(),
        new ColumnIsNamedOnce(),
        new EverythingIsLabelled(),
        new NewTableIsWhole(),
        new OwnerQueueStaysOff(),
        // What runs.
        new RegisteredClassExists(),
        new ClassIsRegistered(),
        new AssemblyNameIsTheDlls(),
        new StepNamesItsType(),
        new StepMessageAndTableExist(),
        new StageAndModeArePossible(),
        new FilterIsPossible(),
        new ImageIsPossible(),
        new ImageColumnsExist(),
        new JobsCleanUp(),
        new CustomApiIsPossible(),
        new FilterIsInPreImage(),
        new StepHasNameOfItsOwn(),
        // What people see: views and charts.
        new ViewColumnsExist(),
        new ViewIsAQuery(),
        new ViewShowsWhatItReads(),
        new ConditionsArePossible(),
        new FetchIsSpeltRight(),
        new DefaultViewIsOurs(),
        new ViewKindIsKnown(),
        new ViewFitsEveryOrganization(),
        new ChartQueryIsPossible(),
        new ChartAliasesFit(),
        new ChartIsDrawn(),
        // Forms and dashboards.
        new FormColumnsExist(),
        new ControlFitsColumn(),
        new FormIdsAreUnique(),
        new FormScriptsExist(),
        new GridShowsWhatExists(),
        new TimerIsPossible(),
        new RowsFitSpans(),
        new ControlParametersExist(),
        new FormIsSpeltRight(),
        // Buttons.
        new CommandsAreDefined(),
        new CommandFunctionsExist(),
        new RibbonTextsExist(),
        new RibbonIsWhole(),
        new ButtonsStandOnTheirTable(),
        new CommandParametersExist(),
        new RibbonIsSpeltRight(),
        // Who sees it, and where.
        new PrivilegeExists(),
        new PrivilegeIsGivenOnce(),
        new TableIsReadable(),
        new LevelFitsOwnership(),
        new AppPartsExist(),
        new SiteMapLeadsSomewhere(),
        new SiteMapEntriesAreNamed(),
        new ComponentIsInAnApp(),
        new AppHasItsTables(),
        new EverythingIsTranslated(),
        new TextLanguageIsListed(),
        // Pages and scripts.
        new WebResourceIsOfItsType(),
        new PageRefersToWhatIsThere(),
    ];

    /// <summary>Checks the folder against the built assembly (the net462 build of src/LeadPlugins). Empty = nothing found. What could not be read is a finding too.</summary>
    public static IReadOnlyList<Finding> Run(string folder, string assemblyPath)
    {
        if (!Directory.Exists(folder))
            return [new Finding("LPS002", folder, "There is no such folder.", "Name the folder that holds Other/Solution.xml.")];
        if (!File.Exists(assemblyPath)) return [NotCompared(assemblyPath, "There is no built assembly")];
        return Run(SolutionFiles.FromFolder(folder), File.ReadAllBytes(assemblyPath));
    }

    /// <inheritdoc cref="Run(string, string)"/>
    public static IReadOnlyList<Finding> Run(SolutionFiles files, byte[] assembly)
    {
        if (AssemblyFacts.TryRead(assembly) is not { } facts) return [NotCompared("", "The assembly is not a .NET assembly")];

        var findings = new List<Finding>();
        if (SolutionMerge.Merge(files, managed: false, findings) is { } merged && ModelReader.Read(merged, findings) is { } model)
        {
            if (model.Assemblies.Count > 0 && model.Assemblies.All(a => SimpleName(a.FullName) != SimpleName(facts.FullName)))
                return [.. findings, NotCompared("", $"The assembly is {facts.FullName}, which the solution does not declare")];
            var input = new CheckInput(files, merged, model, facts);
            findings.AddRange(Rules.SelectMany(rule => rule.Find(input)));
        }
        return findings;
    }

    private static string SimpleName(string fullName) => fullName.Split(',')[0];

    private static Finding NotCompared(string file, string why) =>
        new("LPS005", file, $"{why}, so steps and classes could not be compared.", "Build src/LeadPlugins, then check again.");
}
