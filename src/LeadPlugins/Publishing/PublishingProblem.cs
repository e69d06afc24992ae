using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Wording;

namespace LeadPlugins.Publishing;

/// <summary>One thing that keeps an agreement from working in an organization.</summary>
internal sealed class PublishingProblem
{
    private readonly Func<int, string> _sentence;

    private PublishingProblem(Func<int, string> sentence) => _sentence = sentence;

    /// <summary>The sentence in a language: 1033 (English) or 1031 (German).</summary>
    public string In(int language) => _sentence(language);

    /// <summary>What is wrong with the document itself. It is told in the words of the document's own format, which are English for every reader, as in
    /// docs/agreement.md and in what <c>check --agreement</c> prints.</summary>
    public static PublishingProblem OfDocument(Problem problem) => new(_ => problem.ToString());

    /// <summary>What the organization lacks, or has already.</summary>
    /// <param name="name">Key of the sentence, after "publishing.".</param>
    public static PublishingProblem Of(string name, params string[] arguments) => new(language => Words.Say(language, "publishing." + name, arguments));
}
