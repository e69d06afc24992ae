using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Sample;

/// <summary>Roles that an organization has besides those of the solution.</summary>
internal static class PlatformRoles
{
    /// <summary>
    /// The platform's role Salesperson, without which the solution's add-on for sales reps is of no use: what of it matters here, on the tables that the embedded organization has. Written
    /// down by what a rep does; not read from an organization.
    /// </summary>
    public static RoleModel Salesperson { get; } = new()
    {
        Id = new Guid("a4be89ff-7c35-4d69-9900-999c3f603e6f"),
        Name = "Salesperson",
        Privileges =
        [
            .. Rights(PrivilegeLevel.Global, "Lead", "Read", "Write", "Append", "AppendTo"),
            .. Rights(PrivilegeLevel.Basic, "Lead", "Create", "Delete", "Assign", "Share"),
            .. Rights(PrivilegeLevel.Global, "Activity", "Read", "Append", "AppendTo"),
            .. Rights(PrivilegeLevel.Basic, "Activity", "Create", "Write", "Delete", "Assign"),
            .. new[] { "Account", "Contact", "Opportunity" }.SelectMany(table => Rights(PrivilegeLevel.Basic, table, "Create", "Read", "Write", "Append", "AppendTo")),
            .. new[] { "User", "Team", "BusinessUnit", "TransactionCurrency", "Organization" }.SelectMany(table => Rights(PrivilegeLevel.Global, table, "Read")),
            .. new[] { "User", "Team", "TransactionCurrency" }.SelectMany(table => Rights(PrivilegeLevel.Global, table, "AppendTo")),
        ],
    };

    /// <summary>What a team or a person needs who is only told of leads: a task becomes theirs, and the platform gives a row to nobody who may not read such rows.</summary>
    public static RoleModel OwnerOfTasks { get; } = new()
    {
        Id = new Guid("5d1f4e0a-6a1c-4d0e-9b7e-2f6c1f0b8a41"), Name = "Owner of tasks", Privileges = [.. Rights(PrivilegeLevel.Basic, "Activity", "Read")],
    };

    private static IEnumerable<RolePrivilege> Rights(PrivilegeLevel level, string table, params string[] rights) => rights.Select(right => new RolePrivilege($"prv{right}{table}", level));

    /// <summary>What a solution with roles needs besides them; null for a solution without roles, in which everybody may do everything.</summary>
    public static IReadOnlyList<RoleModel>? For(SolutionModel solution) => solution.Roles.Count == 0 ? null : [Salesperson, OwnerOfTasks];
}
