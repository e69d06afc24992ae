namespace LeadPlugins.LocalOrg;

/// <summary>The organization's clock. It stands still until it is moved.</summary>
public sealed class LocalClock
{
    internal LocalClock(DateTime startUtc) => MoveTo(startUtc);

    public DateTime UtcNow { get; private set; }

    /// <summary>Sets the clock, forwards or backwards.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public void MoveTo(DateTime utc)
    {
        if (utc.Kind != DateTimeKind.Utc) throw new ArgumentException($"The clock takes instants in UTC; {utc:o} is {utc.Kind}.", nameof(utc));
        UtcNow = utc;
    }

    public void Advance(TimeSpan by) => MoveTo(UtcNow + by);

    /// <summary>Now as rows store it: whole seconds.</summary>
    internal DateTime Stamp => new(UtcNow.Ticks - UtcNow.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
