using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Seen;

/// <summary>
/// A floor on Wednesday, 7 January 2026, 15:30 in London, with a lead for every place where one can stand and, next to each, one that just misses it. Work is from 9 to 17; a first
/// response is due 4 business hours after the offer, with a warning after 3; an offer is to be accepted within 2. Leads are named after what became of them. Sam Seller takes leads from
/// the UK, Field Sales those from elsewhere, and Olga Other is in Field Sales.
/// </summary>
internal sealed class SeenFloor
{
    private const int LeadSourceWeb = 8, NoNeed = 3;

    private readonly TrialOrganization _trial = TrialOrganization.Empty(start: TrialSweeps.Utc("2025-09-01 08:00"));
    private readonly Dictionary<Guid, string> _names = [];

    private SeenFloor()
    {
        _trial.Join(Names.FieldSales, Names.OtherSeller);
        BeforeTheAgreement();
        LastYear();
        TuesdayWithSales();
        TuesdayWithTelemarketing();
        Wednesday();
        _trial.At("2026-01-07 15:30").Organization.Jobs.RunAll();
        Assert.Empty(_trial.Organization.Jobs.Failed);
        NameRows(LeadTable.LogicalName, LeadTable.LastName);
        NameRows(HandoverTable.LogicalName, HandoverTable.Name);
        NameRows(AgreementTable.LogicalName, AgreementTable.Name);
    }

    /// <summary>The floor with all that happened on it; nothing that is asked of it changes it.</summary>
    public static SeenFloor Open { get; } = new();

    /// <summary>The rows of a query as this person gets them.</summary>
    public IReadOnlyList<Entity> Rows(string fetchXml, string person) => [.. _trial.As(person).RetrieveMultiple(new FetchExpression(fetchXml)).Entities];

    /// <summary>What the rows of a query are called, in their order, as this person gets them.</summary>
    public string Listed(string fetchXml, string person) => string.Join(", ", Rows(fetchXml, person).Select(row => _names[row.Id]));

    private void BeforeTheAgreement()
    {
        Lead("2025-09-01 09:00", "Untouched", LeadText.NearMiss);
        var older = Lead("2025-09-01 09:00", "Older", LeadText.NearMiss);
        _trial.At("2025-09-01 10:00").Publish(new AgreementText().With("effectiveFrom", "\"2025-09-01T00:00:00Z\"").Response("acceptWithinMinutes", "120"));
        _trial.Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "Next year", [AgreementTable.Document] = "{}" });
        _trial.At("2025-09-01 11:00").Update(older, (LeadTable.JobTitle, "Head of doors"));
    }

    private void LastYear()
    {
        Call("2025-10-01 10:00", Accepted("2025-10-01 09:00", "Autumn", Names.Seller));
        Call("2025-12-16 11:30", Accepted("2025-12-16 10:00", "December", Names.Seller));
    }

    private void TuesdayWithSales()
    {
        Lead("2026-01-06 10:00", "Expired", LeadText.Qualified.With(LeadTable.LeadSourceCode, new OptionSetValue(LeadSourceWeb)));
        _trial.At("2026-01-06 12:05").SweepAll();
        var answered = Accepted("2026-01-06 12:10", "Answered", Names.Seller);
        Accepted("2026-01-06 12:20", "Accepted", Names.Seller);
        Call("2026-01-06 12:30", answered);
        Lead("2026-01-06 14:00", "Overdue", LeadText.Qualified);
        var dropped = Accepted("2026-01-06 14:10", "Dropped", Names.Seller);
        Call("2026-01-06 14:20", dropped);
        _trial.Update(dropped, (LeadTable.Need, new OptionSetValue(NoNeed)));
        Reject(Lead("2026-01-06 14:21", "Too little money", LeadText.Qualified), RejectionKindChoice.Definition, (RejectLeadApi.CriterionRequest, "budget"), (RejectLeadApi.ValueSeenRequest, "25000"));
        Reject(Lead("2026-01-06 14:22", "Wrong number", LeadText.Qualified), RejectionKindChoice.Data, (RejectLeadApi.ColumnRequest, LeadTable.Telephone1), (RejectLeadApi.ValueSeenRequest, "+44"));
        var misrouted = Lead("2026-01-06 14:25", "Misrouted", LeadText.Qualified);
        Reject(misrouted, RejectionKindChoice.Misrouted);
        Accept(misrouted, Names.OtherSeller);
        _trial.At("2026-01-06 14:40").Call(misrouted, Names.OtherSeller);
        _trial.Update(Lead("2026-01-06 14:50", "Closed", LeadText.Qualified), (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
    }

    private void TuesdayWithTelemarketing()
    {
        Lead("2026-01-06 15:00", "First", LeadText.NearMiss);
        Lead("2026-01-06 15:01", "Second", LeadText.NearMiss.With(LeadTable.LeadSourceCode, new OptionSetValue(LeadSourceWeb)));
        Lead("2026-01-06 15:02", "Big", new LeadText().Needs().With(LeadTable.NumberOfEmployees, 80));
        Lead("2026-01-06 15:03", "Far", new LeadText().Needs());
        Lead("2026-01-06 15:04", "Do not phone", LeadText.NearMiss.With(LeadTable.DoNotPhone, true));
        Lead("2026-01-06 15:05", "By mail", LeadText.NearMiss.From("France"));
        var picked = Lead("2026-01-06 15:06", "Picked", LeadText.NearMiss);
        _trial.Pick(Lead("2026-01-06 15:07", "Picked by Olga", LeadText.NearMiss), Names.OtherSeller);
        _trial.At("2026-01-06 15:07:30").Pick(picked, Names.Agent);
        var released = Lead("2026-01-06 15:08", "Released", LeadText.NearMiss);
        _trial.Pick(released, Names.Agent);
        _trial.Release(released);
        Lead("2026-01-06 15:09", "Unreachable", LeadText.NearMiss.With(LeadTable.DoNotPhone, true).With(LeadTable.DoNotEMail, true));
        Lead("2026-01-06 15:10", "Hopeless", LeadText.Hopeless);
        Unseen("Unseen");
        _trial.WriteBypassing(new Entity(LeadTable.LogicalName, Unseen("Unseen and closed")) { [LeadTable.StateCode] = new OptionSetValue(LeadState.Disqualified) });
    }

    private void Wednesday()
    {
        var late = Accepted("2026-01-07 09:00", "Late", Names.Seller);
        Lead("2026-01-07 09:10", "Field", LeadText.Qualified.From("France"));
        Accept(Lead("2026-01-07 10:00", "Field taken", LeadText.Qualified.From("France")), Names.OtherSeller);
        Accepted("2026-01-07 11:29:30", "Half a minute over", Names.Seller);
        Lead("2026-01-07 11:30", "Just due", LeadText.Qualified);
        Lead("2026-01-07 12:00", "Nearing", LeadText.Qualified);
        Lead("2026-01-07 13:00", "Today", LeadText.Qualified);
        Call("2026-01-07 13:30", late);
        Lead("2026-01-07 14:00", "Tomorrow", LeadText.Qualified);
        var worked = Lead("2026-01-07 15:00", "Qualified by Anna", LeadText.NearMiss);
        _trial.Pick(worked, Names.Agent);
        _trial.Update(worked, (LeadTable.BudgetAmount, new Money(20000)));
    }

    private Guid Lead(string at, string name, LeadText lead) => _trial.At(at).Handed(lead.With(LeadTable.LastName, name));

    private Guid Accepted(string at, string name, string by)
    {
        var lead = Lead(at, name, LeadText.Qualified);
        Accept(lead, by);
        return lead;
    }

    private void Accept(Guid lead, string by)
    {
        _trial.Accept(lead, by);
        _trial.Organization.Jobs.RunAll();
    }

    private void Call(string at, Guid lead)
    {
        _trial.At(at).Call(lead, Names.Seller);
        _trial.Organization.Jobs.RunAll();
    }

    private void Reject(Guid lead, int kind, params (string Parameter, string Text)[] more)
    {
        _trial.Reject(lead, Names.Seller, kind, more);
        _trial.Organization.Jobs.RunAll();
    }

    /// <summary>A lead that a program created past all plug-ins.</summary>
    private Guid Unseen(string name)
    {
        var row = new LeadText().With(LeadTable.LastName, name).ToEntity(_trial);
        return ((CreateResponse)_trial.Service.Execute(new CreateRequest { Target = row, ["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync" })).id;
    }

    private void NameRows(string table, string column)
    {
        foreach (var row in _trial.Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(column) }).Entities)
            _names[row.Id] = row.GetAttributeValue<string>(column);
    }
}
