using System.Text;
using LeadPlugins.Solution.Reading;

namespace LeadPlugins.Solution.Tests.Check;

/// <summary>One defect put into our otherwise clean solution, and the code that must find it.</summary>
public sealed class Seed(string code, string defect, Func<Seed.Draft, Seed.Draft> plant)
{
    public string Code { get; } = code;

    public override string ToString() => $"{Code} {defect}";

    internal IReadOnlyList<Finding> Run()
    {
        var draft = plant(new Draft(OurSolution.Files, OurSolution.Assembly));
        return SolutionCheck.Run(draft.Files, draft.Assembly.Build());
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

        public Draft Move(string from, string to) => this with { Files = Files.Without(from).With(to, Files.Content(from)) };
    }
}
