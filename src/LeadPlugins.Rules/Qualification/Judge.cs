using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Qualification;

/// <summary>Judges leads.</summary>
public static class Judge
{
    /// <summary>The agreement's verdict on a lead. Same input, same output, in any culture and machine time zone; no other input.</summary>
    /// <param name="agreement">The agreement in force at the event's instant; without one see <see cref="Verdict.Held"/>.</param>
    /// <param name="values">The lead's values.</param>
    /// <param name="nowUtc">The event's instant, UTC.</param>
    public static Verdict Decide<T>(Agreement agreement, T values, DateTime nowUtc)
        where T : ILeadValues => Verdict.Held(Wording.FaultCodes.AgreementUnreadable);
}
