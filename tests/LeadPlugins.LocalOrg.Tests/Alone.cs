namespace LeadPlugins.LocalOrg.Tests;

/// <summary>The tests that measure how much work something is: they run one after the other, when all others are done, so that what the process works is theirs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
