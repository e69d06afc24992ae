namespace LeadPlugins.Admin.Events;

/// <summary>One row of an event file, understood: who does what with which lead, and when.</summary>
/// <param name="Line">The line of the event file, from 1.</param>
/// <param name="InstantUtc">When it happens.</param>
/// <param name="LeadLine">The line of the lead file on which the lead begins.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Who">The person who does it; null = the lead's owner at that time, or the one member that a run makes for the team that owns it.</param>
/// <param name="Act">What it does to the organization.</param>
internal sealed record FloorEvent(long Line, DateTime InstantUtc, int LeadLine, EventKind Kind, Person? Who, EventAct Act);

/// <summary>A person of the event file.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Team">The team of the agreement that the row makes them a member of, or null.</param>
internal sealed record Person(string Name, string? Team = null);

/// <summary>An event file that can be played, or everything that is wrong with it: events only where there are no problems.</summary>
/// <param name="Events">In the order of their instants; of equal instants in the file's order.</param>
/// <param name="People">Everybody that the file names, each with every team it puts them in.</param>
/// <param name="Problems">What is wrong, one entry per fault.</param>
internal sealed record EventReading(IReadOnlyList<FloorEvent> Events, IReadOnlyList<Person> People, IReadOnlyList<LeadFiles.LeadFileProblem> Problems)
{
    /// <summary>When the last event happens; null when there is none.</summary>
    public DateTime? LastUtc => Events.Count > 0 ? Events[^1].InstantUtc : null;
}
