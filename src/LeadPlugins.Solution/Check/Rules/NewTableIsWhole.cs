using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>
/// A new table brings what every export of one has: key, primary name, state and status, and the columns of its ownership.
/// Whether an import would create the missing ones is not known.
/// </summary>
internal sealed class NewTableIsWhole() : SolutionRule("LPS309", "Add the column as an exported table has it.")
{
    private static readonly string[] Always =
    [
        "createdby", "createdon", "createdonbehalfby", "modifiedby", "modifiedon", "modifiedonbehalfby", "statecode", "statuscode",
        "importsequencenumber", "overriddencreatedon", "timezoneruleversionnumber", "utcconversiontimezonecode",
    ];

    private static readonly string[] OfUsers = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];
    private static readonly string[] OfOrganization = ["organizationid"];

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var (element, table) in input.Tables.Where(t => t.Table.IsNew))
        {
            if (table.Ownership == Ownership.None) yield return At(element, $"Table {table.SchemaName} is neither UserOwned nor OrgOwned.");
            if (table.PrimaryId != table.LogicalName + "id") yield return At(element, $"Table {table.SchemaName} needs the primary key {table.SchemaName}Id.");
            if (table.PrimaryName == "") yield return At(element, $"Table {table.SchemaName} has no column whose DisplayMask says PrimaryName.");
            if (table.EntitySetName == "") yield return At(element, $"Table {table.SchemaName} has no EntitySetName.");
            var needed = Always.Concat(table.Ownership == Ownership.User ? OfUsers : OfOrganization);
            foreach (var column in needed.Where(name => table.Columns.All(c => c.LogicalName != name)))
                yield return At(element, $"Table {table.SchemaName} has no column {column}.");
        }
    }
}
