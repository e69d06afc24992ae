using LeadPlugins.LocalOrg.Rows;
using LeadPlugins.LocalOrg.Schema;
using LeadPlugins.LocalOrg.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadPlugins.LocalOrg.Messages;

/// <summary>
/// Closes an open lead as qualified and creates the account, contact and opportunity asked for, each with its Create steps (U); a switch says whether the
/// lead's own change raises Update steps. The caller owns what is created. An account or contact is created even where the lead has a parent already, and
/// a status that is absent or -1 is the default of Qualified (U). Duplicates are not looked for.
/// </summary>
internal sealed class QualifyLeadMessage() : MessageHandler(
    "QualifyLead",
    new Parameter("LeadId", typeof(EntityReference)), new Parameter("CreateAccount", typeof(bool)), new Parameter("CreateContact", typeof(bool)),
    new Parameter("CreateOpportunity", typeof(bool)), new Parameter("OpportunityCurrencyId", typeof(EntityReference), IsRequired: false),
    new Parameter("OpportunityCustomerId", typeof(EntityReference), IsRequired: false),
    new Parameter("SourceCampaignId", typeof(EntityReference), IsRequired: false), new Parameter("Status", typeof(OptionSetValue), IsRequired: false),
    new Parameter("ProcessInstanceId", typeof(EntityReference), IsRequired: false))
{
    private const int Qualified = 1;

    public override Subject SubjectOf(ParameterCollection input)
    {
        var lead = (EntityReference)input["LeadId"];
        return lead.LogicalName == "lead"
            ? new Subject(lead.LogicalName, lead.Id)
            : throw Faults.InvalidArgument($"LeadId of QualifyLead must be of lead; found '{lead.LogicalName}'.");
    }

    public override OrganizationResponse NewResponse() => new QualifyLeadResponse();

    public override bool ConsequencesAskForRights => true;

    public override void CheckRights(Rights rights, Database database, ParameterCollection input) => rights.Require(Right.Write, database.Table("lead"), ((EntityReference)input["LeadId"]).Id);

    public override void Execute(Operation operation)
    {
        if (operation.GetOrDefault<EntityReference>("ProcessInstanceId") is not null) throw Faults.NotImitated("ProcessInstanceId of QualifyLead");
        var database = operation.Database;
        var table = database.Table("lead");
        var row = database.Row(table, operation.Get<EntityReference>("LeadId").Id);
        if (!table.IsOpen(row)) throw Faults.LeadIsClosed();
        var status = StatusOf(operation, table);

        var lead = database.ToEntity(table, row, columns: null);
        var change = new Entity("lead", row.Id);
        var created = new EntityReferenceCollection();
        if (operation.Get<bool>("CreateAccount")) Create(Successor("account", lead), "parentaccountid");
        if (operation.Get<bool>("CreateContact")) Create(Contact(lead, ParentOf("parentaccountid")), "parentcontactid");
        if (operation.Get<bool>("CreateOpportunity"))
        {
            Create(Opportunity(operation, lead, ParentOf("parentaccountid"), ParentOf("parentcontactid")), "qualifyingopportunityid");
        }

        (change["statecode"], change["statuscode"]) = (new OptionSetValue(Qualified), new OptionSetValue(status));
        UpdateMessage.Write(operation, change, raisesSteps: operation.Switches.QualifyLeadRaisesUpdate);
        operation.Output["CreatedEntities"] = created;

        void Create(Entity successor, string link)
        {
            var reference = new EntityReference(successor.LogicalName, (Guid)operation.Cause(new CreateRequest { Target = successor })["id"]);
            created.Add(reference);
            change[link] = reference;
        }

        EntityReference? ParentOf(string link) => change.GetAttributeValue<EntityReference>(link) ?? lead.GetAttributeValue<EntityReference>(link);
    }

    private static int StatusOf(Operation operation, TableSchema table)
    {
        var sent = operation.GetOrDefault<OptionSetValue>("Status")?.Value ?? -1;
        var status = sent == -1 ? table.DefaultStatus(Qualified) : sent;
        return table.StateOf(status) == Qualified ? status : throw Faults.StatusNotOfState(table.Name, status, Qualified);
    }

    private static Entity Contact(Entity lead, EntityReference? account)
    {
        var contact = Successor("contact", lead);
        if (account is not null) contact["parentcustomerid"] = account;
        return contact;
    }

    private static Entity Opportunity(Operation operation, Entity lead, EntityReference? account, EntityReference? contact)
    {
        var opportunity = Successor("opportunity", lead);
        void Set(string column, EntityReference? value)
        {
            if (value is not null) opportunity[column] = value;
        }

        Set("parentaccountid", account);
        Set("parentcontactid", contact);
        var customer = operation.GetOrDefault<EntityReference>("OpportunityCustomerId") ?? account ?? contact;
        Set("customerid", customer ?? lead.GetAttributeValue<EntityReference>("customerid"));
        Set("transactioncurrencyid", operation.GetOrDefault<EntityReference>("OpportunityCurrencyId"));
        Set("campaignid", operation.GetOrDefault<EntityReference>("SourceCampaignId"));
        return opportunity;
    }

    // A new row with what the platform maps from the lead, and the way back to it.
    private static Entity Successor(string table, Entity lead)
    {
        var successor = new Entity(table) { ["originatingleadid"] = lead.ToEntityReference() };
        foreach (var (from, to) in PlatformFacts.LeadMappings[table])
        {
            if (lead.Attributes.TryGetValue(from, out var value)) successor[to] = value;
        }
        return successor;
    }
}
