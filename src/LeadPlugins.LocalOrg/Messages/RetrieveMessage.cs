using System.Globalization;
using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>Reads one row.</summary>
internal sealed class RetrieveMessage() : MessageHandler(
    "Retrieve", new Parameter("Target", typeof(EntityReference)), new Parameter("ColumnSet", typeof(ColumnSet)))
{
    public override Subject SubjectOf(ParameterCollection input)
    {
        var target = (EntityReference)input["Target"];
        if (target.KeyAttributes.Count > 0) throw Faults.NotImitated("alternate keys");
        return new Subject(target.LogicalName, target.Id);
    }

    public override OrganizationResponse NewResponse() => new RetrieveResponse();

    public override string ResultName(string output) => output == "BusinessEntity" ? "Entity" : output;

    public override void CheckRights(Rights rights, Database database, ParameterCollection input)
    {
        var target = (EntityReference)input["Target"];
        rights.Require(Right.Read, database.Table(target.LogicalName), target.Id);
    }

    public override void Execute(Operation operation)
    {
        var target = operation.Get<EntityReference>("Target");
        var table = operation.Database.Table(target.LogicalName);
        operation.Output["BusinessEntity"] = Read(operation.Database, table, operation.Database.Row(table, target.Id), operation.Get<ColumnSet>("ColumnSet"));
    }

    /// <summary>The row with the columns asked for, its id and its version.</summary>
    public static Entity Read(Database database, TableSchema table, Row row, ColumnSet wanted)
    {
        var entity = database.ToEntity(table, row, wanted.AllColumns ? null : wanted.Columns.Select(c => database.Column(table, c)).Append(table.PrimaryKey));
        foreach (var column in table.PartyLists)
        {
            if (!wanted.AllColumns && !wanted.Columns.Contains(column.Name)) continue;
            if (Activities.Parties(database, column, row.Id) is { } parties) entity[column.Name] = parties;
        }
        entity.RowVersion = row.Version.ToString(CultureInfo.InvariantCulture);
        return entity;
    }
}
