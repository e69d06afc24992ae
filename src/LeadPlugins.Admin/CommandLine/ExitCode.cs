namespace LeadPlugins.Admin.CommandLine;

/// <summary>What the tool says to the script that called it. The numbers are part of the contract (docs/run.md): they never change meaning.</summary>
public enum ExitCode
{
    /// <summary>Done, and nothing to look at.</summary>
    Done = 0,

    /// <summary>The tool itself broke: one sentence on stderr, and nothing half written.</summary>
    Broken = 1,

    /// <summary>The command line is wrong: an unknown option, a missing or unreadable argument.</summary>
    BadArguments = 2,

    /// <summary>A file is missing or its content is refused: leads, agreement, events, map, columns, or findings in a solution. Every problem is listed.</summary>
    BadInput = 3,

    /// <summary>Finished and written, but some rows did not become leads, some jobs failed, some events were refused, or no agreement was in force and every lead is held.</summary>
    FinishedWithProblems = 4,

    /// <summary>Something could not be checked, which is not the same as passed.</summary>
    CouldNotCheck = 5,

    /// <summary>The answer was ready but could not be written: folder missing, full or file open elsewhere.</summary>
    CouldNotWrite = 6,

    /// <summary>Stopped by Ctrl-C; nothing was written.</summary>
    Interrupted = 130,
}
