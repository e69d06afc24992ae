namespace LeadPlugins.Admin.Previewing.Http;

/// <summary>A request that cannot be answered, and the sentence that says why.</summary>
internal sealed class BadRequest(int status, string sentence) : Exception(sentence)
{
    /// <summary>The HTTP status, 4xx.</summary>
    public int Status { get; } = status;

    public static BadRequest Wrong(string sentence) => new(400, sentence);

    public static BadRequest Forbidden(string sentence) => new(403, sentence);

    public static BadRequest NotFound(string sentence) => new(404, sentence);
}
