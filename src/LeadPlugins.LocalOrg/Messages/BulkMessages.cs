using System.Globalization;
using System.ServiceModel;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>The steps of Create run row by row, stage 10 inside the transaction; one faulty row undoes all.</summary>
internal sealed class CreateMultipleMessage() : BulkMessage("CreateMultiple")
{
    public override void Execute(Operation operation)
    {
        var ids = new List<Guid>();
        ForEach(operation, row => ids.Add((Guid)operation.Become(new CreateRequest { Target = row })["id"]));
        operation.Output["Ids"] = ids.ToArray();
    }
}

/// <summary>The steps of Update run row by row; one faulty row undoes all.</summary>
internal sealed class UpdateMultipleMessage() : BulkMessage("UpdateMultiple")
{
    public override void Execute(Operation operation) => ForEach(operation, row => operation.Become(new UpdateRequest { Target = row }));
}

internal abstract class BulkMessage(string name) : MessageHandler(name, new Parameter("Targets", typeof(EntityCollection)))
{
    public override bool TakesSteps => false;

    public override Subject SubjectOf(ParameterCollection input)
    {
        var rows = (EntityCollection)input["Targets"];
        var table = string.IsNullOrEmpty(rows.EntityName) ? throw Faults.MissingParameter(Name, "Targets.EntityName") : rows.EntityName;
        return rows.Entities.FirstOrDefault(r => r.LogicalName != table) is { } stray
            ? throw Faults.InvalidArgument($"All rows of {Name} must be of {table}; found one of '{stray.LogicalName}'.")
            : new Subject(table, Guid.Empty);
    }

    public override bool ConsequencesAskForRights => true;

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        // The requests for single rows that it becomes ask.
    }

    /// <summary>Does the work for each row; a fault tells which row it was.</summary>
    protected static void ForEach(Operation operation, Action<Entity> work)
    {
        var rows = operation.Get<EntityCollection>("Targets").Entities;
        for (var i = 0; i < rows.Count; i++)
        {
            try
            {
                work(rows[i]);
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                var detail = fault.Detail;
                detail.Message = string.Create(CultureInfo.InvariantCulture, $"Row {i} of Targets: {detail.Message}");
                detail.ErrorDetails["FailedRowIndex"] = i;
                throw new FaultException<OrganizationServiceFault>(detail, new FaultReason(detail.Message));
            }
        }
    }
}
