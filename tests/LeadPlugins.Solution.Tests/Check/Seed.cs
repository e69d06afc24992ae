using System.Text;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Tests.Check;

/// <summary>One defect put into our otherwise clean solution, and the code that must find it.</summary>
public sealed class Seed(string code, string defect, Func<Seed.Draft, Seed.Draft> plant)
{
    private static readonly Lazy<SeedBed> OneOfEveryKind = new(() => new SeedBed(Ours with { Files = Visible.In(Ours.Files) }));
    private static readonly Lazy<SeedBed> InBothLanguages = new(() => new SeedBed(Visible.InBothLanguages(OneOfEveryKind.Value.Draft)));

    private Lazy<SeedBed>? bed;

    /// <summary>A defect in one of the components that people see, in a solution that has one of every kind.</summary>
    public static Seed Seen(string code, string defect, Func<Draft, Draft> plant) => new(code, defect, plant) { bed = OneOfEveryKind };

    /// <summary>A text that is left out in one language, in a solution of two.</summary>
    public static Seed Untranslated(string text, Func<Draft, Draft> plant) => new("LPS561", $"{text} in one language alone", plant) { bed = InBothLanguages };

    public string Code { get; } = code;

    public override string ToString() => $"{Code} {defect}";

    private static Draft Ours => new(OurSolution.Files, OurSolution.Assembly);

    /// <summary>What is found with the defect and not without it.</summary>
    internal IReadOnlyList<Finding> Run() => [.. plant(bed?.Value.Draft ?? Ours).Check().Except(bed?.Value.Findings ?? [])];

    /// <summary>A draft, and what is found in it before a defect is planted.</summary>
    private sealed class SeedBed(Draft draft)
    {
        public Draft Draft { get; } = draft;

        public IReadOnlyList<Finding> Findings { get; } = draft.Check();
    }

    /// <summary>Our files and an assembly that fits them; every change gives another draft.</summary>
    public sealed record Draft(SolutionFiles Files, PluginAssembly Assembly)
    {
        public const string Customizations = "Other/Customizations.xml";
        public const string Manifest = "Other/Solution.xml";
        public const string Lead = "Entities/Lead/Entity.xml";
        public const string Agreement = "Entities/lp_Agreement/Entity.xml";
        public const string Handover = "Entities/lp_Handover/Entity.xml";
        public const string Relationships = "Other/Relationships.xml";
        public const string LeadRelationships = "Other/Relationships/Lead.xml";
        public const string Verdict = "OptionSets/lp_verdict.xml";
        public const string Api = "customapis/lp_JudgeLead/customapi.xml";
        public const string Explanation = "customapis/lp_JudgeLead/customapiresponseproperties/Explanation/customapiresponseproperty.xml";

        public IReadOnlyList<Finding> Check() => SolutionCheck.Run(Files, Assembly.Build());

        public string AssemblyFile => Files.Paths.Single(p => p.EndsWith(".dll.data.xml", StringComparison.Ordinal));

        /// <summary>The file of a step, by its class.</summary>
        public string Step(string className) =>
            Files.Paths.Single(p => p.StartsWith("SdkMessageProcessingSteps/", StringComparison.Ordinal) && Text(p).Contains($"LeadPlugins.Steps.{className},", StringComparison.Ordinal));

        public string Text(string path) => Encoding.UTF8.GetString(Files.Content(path));

        /// <summary>Replaces the first place of a text that must be there.</summary>
        public Draft Replace(string path, string old, string @new)
        {
            var text = Text(path);
            var at = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{path} does not contain {old}.");
            return this with { Files = Files.With(path, text[..at] + @new + text[(at + old.Length)..]) };
        }

        /// <summary>Removes everything from one text to another, both included.</summary>
        public Draft Cut(string path, string from, string to)
        {
            var text = Text(path);
            var start = text.IndexOf(from, StringComparison.Ordinal);
            var end = text.IndexOf(to, start, StringComparison.Ordinal) + to.Length;
            return this with { Files = Files.With(path, text[..start] + text[end..]) };
        }

        public Draft With(string path, string text) => this with { Files = Files.With(path, text) };

        public Draft Without(string path) => this with { Files = Files.Without(path) };

        public Draft WithoutFolder(string folder) =>
            this with { Files = Files.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Aggregate(Files, (files, path) => files.Without(path)) };

        public Draft Move(string from, string to) => this with { Files = Files.Without(from).With(to, Files.Content(from)) };
    }
}
