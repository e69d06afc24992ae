using LeadPlugins.Admin.Running;

namespace LeadPlugins.Admin.Previewing;

/// <summary>What a preview is asked for.</summary>
public sealed record PreviewOptions
{
    /// <summary>The port on 127.0.0.1; 0 = any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The packed solution to show.</summary>
    public string SolutionZip { get; init; } = ToolFolder.SolutionZip;

    /// <summary>Whether a request may move the organization's clock: POST /api/clock.</summary>
    public bool LetsClockMove { get; init; }
}
