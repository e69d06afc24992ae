using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Delivery;

public class HandoverRecordTests
{
    private const string AcceptWithinAnHour = """{ "firstResponseMinutes": 240, "warnAtPercent": 75, "acceptWithinMinutes": 60, "kinds": ["phonecall", "email", "appointment"] }""";

    [Fact]
    public void The_record_says_by_when_to_accept_to_be_warned_and_to_respond()
    {
        var handover = Handed(TrialOrganization.WithAgreement(new AgreementText().With("response", AcceptWithinAnHour)), TimeSpan.Zero);

        Assert.Equal(At(11), handover[HandoverTable.AcceptDueOn]);
        Assert.Equal(At(13), handover[HandoverTable.WarnOn]);
        Assert.Equal(At(14), handover[HandoverTable.DueOn]);
    }

    [Fact]
    public void An_agreement_without_a_time_to_accept_owes_none() =>
        Assert.False(Handed(TrialOrganization.WithAgreement(), TimeSpan.Zero).Contains(HandoverTable.AcceptDueOn));

    [Fact]
    public void A_late_delivery_restarts_every_clock_of_the_record_and_of_the_lead()
    {
        var trial = TrialOrganization.WithAgreement(new AgreementText().With("response", AcceptWithinAnHour));
        var handover = Handed(trial, TimeSpan.FromHours(1));

        Assert.Equal(At(12), handover[HandoverTable.AcceptDueOn]);
        Assert.Equal(At(14), handover[HandoverTable.WarnOn]);
        Assert.Equal(At(15), handover[HandoverTable.DueOn]);
        var lead = trial.Read(handover.GetAttributeValue<EntityReference>(HandoverTable.LeadId).Id);
        Assert.Equal(At(14), lead.On(LeadTable.ResponseWarnOn));
        Assert.Equal(At(15), lead.On(LeadTable.ResponseDueOn));
    }

    [Fact]
    public void Qualifying_writes_into_the_record_what_it_wrote_on_the_lead()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.RunAll();
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(90));

        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Qualified)));
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(20));

        var handover = trial.Lead(id).Handovers.Single();
        Assert.Equal("Accepted", handover.FormattedValues[HandoverTable.Outcome]);
        Assert.Equal(At(10).AddMinutes(90), handover[HandoverTable.AcceptedOn]);
        Assert.Equal(At(10).AddMinutes(90), handover[HandoverTable.RespondedOn]);
        Assert.Equal(At(10).AddMinutes(90), handover[HandoverTable.ClosedOn]);
        Assert.Equal(90, handover[HandoverTable.ResponseMinutes]);
        Assert.Equal("Met", handover.FormattedValues[HandoverTable.ResponseStatus]);
    }

    [Fact]
    public void A_record_that_another_job_wrote_a_moment_earlier_is_taken_as_done()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        var raced = false;
        trial.Organization.BeforePluginCall = request =>
        {
            if (raced || request.RequestName != "Create" || request["Target"] is not Entity { LogicalName: HandoverTable.LogicalName } row) return;
            raced = true;
            trial.Service.Create(Copy(row));
        };

        var lead = trial.Lead(id);

        Assert.True(raced);
        Assert.Empty(trial.Organization.Jobs.Failed);
        Assert.Equal("1 Open → Sam Seller", lead.HandoverList);
        Assert.Equal(Names.Seller, lead.Owner);
        Assert.Equal(TrialOrganization.Start, lead.On(LeadTable.DeliveredOn));
    }

    [Fact]
    public void A_lead_handed_over_again_before_the_job_of_its_closing_ran_has_one_open_record()
    {
        var trial = TrialOrganization.WithAgreement();
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Jobs.RunAll();
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Disqualified)));
        trial.Update(id, (LeadTable.StateCode, new OptionSetValue(LeadState.Open)));

        // The job of the reopening overtakes that of the closing.
        trial.Organization.Jobs.Run(trial.Organization.Jobs.Pending[^1]);

        Assert.Equal("1 Withdrawn → Sam Seller; 2 Open → Sam Seller", trial.Read(id).HandoverList);
        Assert.Equal("1 Withdrawn → Sam Seller; 2 Open → Sam Seller", trial.Lead(id).HandoverList);
    }

    private static Entity Handed(TrialOrganization trial, TimeSpan late)
    {
        var id = trial.Create(LeadText.Qualified);
        trial.Organization.Clock.Advance(late);
        var handover = Assert.Single(trial.Lead(id).Handovers);
        Assert.Equal(DerivedId.OfHandover(id, 1), handover.Id);
        return handover;
    }

    private static Entity Copy(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id);
        foreach (var column in row.Attributes) copy[column.Key] = column.Value;
        return copy;
    }

    private static DateTime At(int hour) => TrialOrganization.Start.Date.AddHours(hour);
}
