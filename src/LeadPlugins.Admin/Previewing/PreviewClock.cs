namespace LeadPlugins.Admin.Previewing;

/// <summary>The present of a preview: it begins at a chosen instant and goes on as fast as real time, and can be moved.</summary>
internal sealed class PreviewClock(DateTime startUtc, TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private TimeSpan moved;

    public DateTime NowUtc => startUtc + time.GetElapsedTime(started) + moved;

    /// <summary>Moves the present; it never goes back, for what has happened has happened.</summary>
    public void Advance(TimeSpan by) => moved += by >= TimeSpan.Zero ? by : throw new ArgumentOutOfRangeException(nameof(by), by, "The present only goes on.");
}
