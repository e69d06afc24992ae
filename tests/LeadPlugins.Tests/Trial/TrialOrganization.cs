using System.ServiceModel;
using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Trial;

/// <summary>A local organization with the packed solution imported, the people and queues of <see cref="Names"/>, and an agreement in force. It is Tuesday, 6 January 2026, 10:00 in London.</summary>
internal sealed class TrialOrganization
{
    public static readonly DateTime Start = new(2026, 1, 6, 10, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<string, EntityReference> _named = [];

    private TrialOrganization(LocalOrganization organization)
    {
        Organization = organization;
        Service = organization.Service(organization.AdministratorId);
    }

    public LocalOrganization Organization { get; }

    /// <summary>The administrator's.</summary>
    public IOrganizationService Service { get; }

    /// <summary>With the solution, people and queues, but no agreement.</summary>
    public static TrialOrganization Empty(LocalOrgSwitches? switches = null, DateTime? start = null, Action<LocalOrganization>? beforeImport = null, bool queuesForLeads = true, bool enforcePrivileges = false)
    {
        var organization = LocalOrganization.Create(new LocalOrgOptions { StartUtc = start ?? Start, Switches = switches ?? new LocalOrgSwitches(), EnforcePrivileges = enforcePrivileges });
        beforeImport?.Invoke(organization);
        TrialSolution.ImportInto(organization);
        var trial = new TrialOrganization(organization);
        if (queuesForLeads) trial.Service.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = LeadTable.LogicalName, IsValidForQueue = new BooleanManagedProperty(true) } });
        foreach (var queue in new[] { Names.PhoneQueue, Names.MailQueue, Names.AgencyQueue, Names.LastResort }) trial.Add(QueueTable.LogicalName, queue, new() { [QueueTable.Name] = queue });
        foreach (var user in new[] { Names.Seller, Names.OtherSeller, Names.Agent }) trial.Hire(user);
        foreach (var team in new[] { Names.FieldSales, Names.AgencyTeam }) trial.Add(TeamTable.LogicalName, team, new() { [TeamTable.Name] = team, ["businessunitid"] = new EntityReference("businessunit", organization.RootBusinessUnitId) });
        foreach (var (code, name) in new[] { ("GBP", "Pound"), ("EUR", "Euro"), ("CHF", "Franc") }) trial.Currency(code, name);
        return trial;
    }

    public static TrialOrganization WithAgreement(AgreementText? agreement = null, LocalOrgSwitches? switches = null, DateTime? start = null, Action<LocalOrganization>? beforeImport = null)
    {
        var trial = Empty(switches, start, beforeImport);
        trial.Publish(agreement ?? new AgreementText());
        return trial;
    }

    public EntityReference this[string name] => _named[name];

    public DateTime NowUtc => Organization.Clock.UtcNow;

    public Guid Publish(AgreementText agreement)
    {
        var id = Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "draft", [AgreementTable.Document] = agreement.ToString() });
        Service.Update(new Entity(AgreementTable.LogicalName, id) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.InForce) });
        return id;
    }

    /// <summary>A user, who may be a program.</summary>
    public EntityReference Hire(string name, params (string Column, object Value)[] columns)
    {
        var names = name.Split(' ');
        var row = new Entity { ["firstname"] = names[0], ["lastname"] = names[1], [SystemUserTable.DomainName] = names[0].ToLowerInvariant() + "@trial.example", ["businessunitid"] = new EntityReference("businessunit", Organization.RootBusinessUnitId) };
        foreach (var (column, value) in columns) row[column] = value;
        Add(SystemUserTable.LogicalName, name, row);
        return this[name];
    }

    public Guid Create(LeadText lead) => Service.Create(lead.ToEntity(this));

    public void Update(Guid id, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(LeadTable.LogicalName, id);
        foreach (var (column, value) in columns) row[column] = value;
        Service.Update(row);
    }

    /// <summary>The lead as stored, after its jobs have run.</summary>
    public TrialLead Lead(Guid id)
    {
        Organization.Jobs.RunAll();
        return Read(id);
    }

    /// <summary>The lead as stored, whatever jobs are waiting.</summary>
    public TrialLead Read(Guid id) => new(this, Service.Retrieve(LeadTable.LogicalName, id, new ColumnSet(true)));

    /// <summary>Writes past all plug-ins, as a privileged program can.</summary>
    public void WriteBypassing(Entity row) => Service.Execute(new UpdateRequest { Target = row, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" });

    public void Deactivate(string queue) => Service.Update(new Entity(QueueTable.LogicalName, this[queue].Id) { [QueueTable.StateCode] = new OptionSetValue(QueueState.Inactive) });

    /// <summary>Makes the agent the worker of the lead's queue item.</summary>
    public void Pick(Guid lead, string agent) => Service.Execute(new PickFromQueueRequest { QueueItemId = Lead(lead).ActiveQueueItems.Single().Id, WorkerId = this[agent].Id });

    /// <summary>The agent lets the lead go; it stays in its queue.</summary>
    public void Release(Guid lead) => Service.Execute(new ReleaseToQueueRequest { QueueItemId = Read(lead).ActiveQueueItems.Single().Id });

    public void Enable(string user, bool isEnabled) => Service.Update(new Entity(SystemUserTable.LogicalName, this[user].Id) { [SystemUserTable.IsDisabled] = !isEnabled });

    public void AddToQueue(Guid lead, Guid queue) => Service.Execute(new AddToQueueRequest { Target = new EntityReference(LeadTable.LogicalName, lead), DestinationQueueId = queue });

    /// <summary>Does something right before the first service call of plug-in code that fits, as somebody else might.</summary>
    public void Once(string message, string table, Action act)
    {
        var done = false;
        Organization.BeforePluginCall = request =>
        {
            if (done || request.RequestName != message || !request.Parameters.Values.Any(v => v is EntityReference r && r.LogicalName == table || v is Entity e && e.LogicalName == table)) return;
            done = true;
            act();
        };
    }

    /// <summary>The platform refuses this owner, as it does when privileges are missing.</summary>
    public void RefuseOwner(Guid owner, string? onlyOn = null) => Organization.BeforePluginCall = request =>
    {
        if (request.Parameters.TryGetValue("Target", out object target) && target is Entity row && (onlyOn is null || row.LogicalName == onlyOn) && row.GetAttributeValue<EntityReference>("ownerid")?.Id == owner)
            throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040220), Message = "The owner lacks a privilege." }, new FaultReason("The owner lacks a privilege."));
    };

    /// <summary>Runs the jobs that wait now, the last one first.</summary>
    public void RunJobsInReverse()
    {
        foreach (var job in Organization.Jobs.Pending.Reverse()) Organization.Jobs.Run(job);
    }

    /// <summary>Runs every waiting job, and what those start, twice each.</summary>
    public void RunJobsTwice()
    {
        while (Organization.Jobs.Pending is { Count: > 0 } pending)
        {
            foreach (var job in pending)
            {
                Organization.Jobs.Run(job);
                Organization.Jobs.Run(job);
            }
        }
    }

    public IReadOnlyList<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Service.RetrieveMultiple(query).Entities];
    }

    private void Add(string table, string name, Entity row)
    {
        row.LogicalName = table;
        _named[name] = new EntityReference(table, Service.Create(row));
    }

    private void Currency(string code, string name)
    {
        var known = Rows(TransactionCurrencyTable.LogicalName, TransactionCurrencyTable.ISOCurrencyCode, code);
        _named[code] = new EntityReference(TransactionCurrencyTable.LogicalName, known.Count > 0
            ? known[0].Id
            : Service.Create(new Entity(TransactionCurrencyTable.LogicalName) { [TransactionCurrencyTable.ISOCurrencyCode] = code, ["currencyname"] = name, ["currencysymbol"] = code, ["exchangerate"] = 1m, ["currencyprecision"] = 2 }));
    }
}
