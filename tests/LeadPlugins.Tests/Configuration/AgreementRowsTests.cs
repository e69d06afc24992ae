using LeadPlugins.Configuration;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Configuration;

/// <summary>What somebody with the privilege to bypass the solution has done to an agreement's row costs nobody a save.</summary>
public class AgreementRowsTests
{
    private readonly TrialOrganization _trial = TrialOrganization.WithAgreement();
    private readonly Entity _agreement;

    public AgreementRowsTests() => _agreement = _trial.Rows(AgreementTable.LogicalName, AgreementTable.Version, 1).Single();

    [Theory]
    [InlineData(AgreementTable.Document, "{")]
    [InlineData(AgreementTable.Document, null)]
    [InlineData(AgreementTable.Hash, "x")]
    [InlineData(AgreementTable.Hash, null)]
    [InlineData(AgreementTable.Resolved, null)]
    [InlineData(AgreementTable.Resolved, "[]")]
    [InlineData(AgreementTable.Resolved, """{"currencies":{"GBP":"?"}}""")]
    [InlineData(AgreementTable.Resolved, """{"choices":{"need":2.5}}""")]
    [InlineData(AgreementTable.Resolved, """{"choices":{"need":99999999999}}""")]
    [InlineData(AgreementTable.Resolved, """{"yesNo":{"decisionmaker":"no"}}""")]
    public void A_damaged_agreement_holds_leads_and_costs_no_save(string column, string? damaged)
    {
        Write(column, damaged);

        var reading = AgreementRows.Read(_trial.Service, PublishedAgreements.None);

        Assert.Null(reading.InForceAt(_trial.NowUtc)!.Agreement);
    }

    [Fact]
    public void A_lead_saved_under_a_damaged_agreement_is_held_and_says_so()
    {
        Write(AgreementTable.Resolved, """{"currencies":{"GBP":"?"}}""");
        Write(AgreementTable.Hash, "x");

        var lead = _trial.Read(_trial.Create(LeadText.Qualified));

        Assert.Equal("Held agreement-unreadable", $"{lead.Stage} {lead.FaultCode}");
    }

    [Fact]
    public void A_document_that_is_not_the_published_one_is_not_judged_by()
    {
        Write(AgreementTable.Document, new AgreementText().With("handoverPoint", "30").ToString());

        Assert.Equal("Held", _trial.Read(_trial.Create(LeadText.NearMiss)).Stage);
    }

    [Fact]
    public void A_document_mended_in_place_is_read_again()
    {
        Write(AgreementTable.Document, "{");
        Assert.Equal("Held", _trial.Read(_trial.Create(LeadText.NearMiss)).Stage);

        Write(AgreementTable.Document, _agreement[AgreementTable.Document]);

        Assert.Equal("Nurture", _trial.Read(_trial.Create(LeadText.NearMiss)).Stage);
    }

    [Fact]
    public void One_damaged_agreement_leaves_the_others_as_they_are()
    {
        _trial.Publish(new AgreementText().Version(2, "2026-01-06T10:00:00Z"));
        Write(AgreementTable.Resolved, "?");

        Assert.Equal("Nurture", _trial.Read(_trial.Create(LeadText.NearMiss)).Stage);
    }

    [Fact]
    public void A_document_that_was_read_before_is_not_read_again()
    {
        var first = AgreementRows.Read(_trial.Service, PublishedAgreements.None);

        var second = AgreementRows.Read(_trial.Service, first);

        Assert.Same(first.Documents.Single(), second.Documents.Single());
    }

    [Fact]
    public void References_are_read_as_they_were_written()
    {
        var written = new AgreementReferences();
        written.AddChoice("need", 2);
        written.AddYesNo("decisionmaker", 1);
        written.AddDay("estimatedclosedate");
        written.AddCurrency("GBP", new Guid(7, 0, 0, new byte[8]));

        Assert.Equal(written.ToJson(), AgreementReferences.Parse(written.ToJson())!.ToJson());
    }

    /// <summary>Past all plug-ins, and long enough ago for every server to have noticed.</summary>
    private void Write(string column, object? value)
    {
        _trial.WriteBypassing(new Entity(AgreementTable.LogicalName, _agreement.Id) { [column] = value });
        _trial.Organization.Clock.Advance(TimeSpan.FromMinutes(2));
    }
}
