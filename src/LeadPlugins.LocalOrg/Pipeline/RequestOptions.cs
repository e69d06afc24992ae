using LeadPlugins.LocalOrg.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>The optional parameters that any request may carry.</summary>
/// <param name="Tag">Becomes SharedVariables["tag"].</param>
internal sealed record RequestOptions(string? Tag, bool SkipSync, bool SkipAsync)
{
    /// <summary>Takes the optional parameters out of a request.</summary>
    public static RequestOptions TakeFrom(ParameterCollection input, string message)
    {
        var tag = Take<string>(input, message, "tag");
        // There are no duplicate detection rules here, so both values mean the same.
        Take<object>(input, message, "SuppressDuplicateDetection");
        var bypass = Take<string>(input, message, "BypassBusinessLogicExecution") ?? "";
        var skipped = bypass.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (skipped.FirstOrDefault(kind => kind is not ("CustomSync" or "CustomAsync")) is { } unknown)
        {
            throw Faults.InvalidArgument($"BypassBusinessLogicExecution takes CustomSync and CustomAsync; found '{unknown}'.");
        }
        return new RequestOptions(tag, skipped.Contains("CustomSync"), skipped.Contains("CustomAsync"));
    }

    public ParameterCollection NewSharedVariables()
    {
        var shared = new ParameterCollection();
        if (Tag is not null) shared["tag"] = Tag;
        return shared;
    }

    private static T? Take<T>(ParameterCollection input, string message, string name) where T : class
    {
        if (!input.TryGetValue(name, out object value)) return null;
        input.Remove(name);
        return value is null or T ? (T?)value : throw Faults.WrongParameterType(message, name, typeof(T), value);
    }
}
