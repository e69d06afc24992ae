using LeadPlugins.Solution.Model;

namespace LeadPlugins.LocalOrg.Security;

/// <summary>
/// A privilege that a user has by one role. Levels count from the business unit of whoever has the role: the user's own, or that of the team through which the
/// user has it.
/// </summary>
internal sealed record Grant(PrivilegeLevel Level, Guid BusinessUnit);
