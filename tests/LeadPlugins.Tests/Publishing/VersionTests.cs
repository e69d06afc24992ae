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

    [Fact]
    public void Two_versions_that_would_take_effect_at_the_same_instant_are_refused_until_one_is_withdrawn()
    {
        var coming = _trial.Publish(new AgreementText().Version(2, "2026-06-01T00:00:00Z"));
        var rival = new AgreementText().Version(3, "2026-06-01T00:00:00Z");

        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(() => _trial.Publish(rival)).Message;
        Assert.Contains("$.effectiveFrom: \"Lead agreement UK\" version 2 takes effect at the same instant; withdraw it first, or choose another instant.", refusal);

        Withdraw(coming);
        _trial.Publish(rival);
    }

    private void Withdraw(Guid id) => _trial.Service.Update(new Entity(AgreementTable.LogicalName, id) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Withdrawn) });

    private DateTime? End(Guid id) => _trial.Service.Retrieve(AgreementTable.LogicalName, id, new ColumnSet(true)).GetAttributeValue<DateTime?>(AgreementTable.EffectiveTo);
}
