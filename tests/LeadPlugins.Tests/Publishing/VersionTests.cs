using System.ServiceModel;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Publishing;

public class VersionTests
{
    private readonly TrialOrganization _trial = TrialOrganization.Empty();

    [Fact]
    public void Withdrawing_an_agreement_that_would_have_gone_on_ends_it_now()
    {
        var id = _trial.Publish(new AgreementText());
        _trial.Organization.Clock.Advance(TimeSpan.FromDays(2));

        Withdraw(id);

        Assert.Equal(TrialOrganization.Start.AddDays(2), End(id));
    }

    [Fact]
    public void Withdrawing_an_agreement_before_its_agreed_end_ends_it_now()
    {
        var id = _trial.Publish(new AgreementText().With("effectiveTo", "\"2026-01-20T00:00:00Z\""));
        _trial.Organization.Clock.Advance(TimeSpan.FromDays(2));

        Withdraw(id);

        Assert.Equal(TrialOrganization.Start.AddDays(2), End(id));
    }

    [Fact]
    public void Withdrawing_an_agreement_that_had_ended_already_does_not_prolong_it()
    {
        var id = _trial.Publish(new AgreementText().With("effectiveTo", "\"2026-01-20T00:00:00Z\""));
        _trial.Organization.Clock.MoveTo(new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc));

        Withdraw(id);

        Assert.Equal(new DateTime(2026, 1, 20), End(id));
    }

    [Theory]
    [InlineData("2026-01-06T10:00:00Z")]
    [InlineData("2026-06-01T00:00:00Z")]
    public void A_version_scheduled_for_later_must_be_withdrawn_before_a_newer_one_is_published(string effectiveFrom)
    {
        var scheduled = _trial.Publish(new AgreementText().Version(2, "2026-06-01T00:00:00Z"));
        var newer = new AgreementText().With("name", "\"Renamed\"").Version(3, effectiveFrom);

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => _trial.Publish(newer)).Message;

        Assert.EndsWith("$.effectiveFrom: \"Lead agreement UK\" version 2 is scheduled for 2026-06-01T00:00:00Z and would replace this agreement then; withdraw it first, or choose a later instant.", refusal);
        Withdraw(scheduled);
        _trial.Publish(newer);
        _trial.Organization.Clock.MoveTo(new DateTime(2026, 6, 2, 10, 0, 0, DateTimeKind.Utc));
        Assert.Equal(3, _trial.Read(_trial.Create(LeadText.NearMiss)).Row[LeadTable.AgreementVersion]);
    }

    [Theory]
    [InlineData("2026-07-01T00:00:00Z", "null", 3)] // after the scheduled one
    [InlineData("2026-02-01T00:00:00Z", "\"2026-06-01T00:00:00Z\"", 2)] // over when that begins
    public void A_version_that_a_scheduled_one_does_not_cut_short_is_published(string effectiveFrom, string effectiveTo, int lasting)
    {
        _trial.Publish(new AgreementText().Version(2, "2026-06-01T00:00:00Z"));

        _trial.Publish(new AgreementText().Version(3, effectiveFrom).With("effectiveTo", effectiveTo));

        _trial.Organization.Clock.MoveTo(new DateTime(2026, 7, 2, 10, 0, 0, DateTimeKind.Utc));
        Assert.Equal(lasting, _trial.Read(_trial.Create(LeadText.NearMiss)).Row[LeadTable.AgreementVersion]);
    }

    private void Withdraw(Guid id) => _trial.Service.Update(new Entity(AgreementTable.LogicalName, id) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Withdrawn) });

    private DateTime? End(Guid id) => _trial.Service.Retrieve(AgreementTable.LogicalName, id, new ColumnSet(true)).GetAttributeValue<DateTime?>(AgreementTable.EffectiveTo);
}
