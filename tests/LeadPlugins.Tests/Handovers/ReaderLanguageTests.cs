using System.ServiceModel;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Handovers;

/// <summary>In which language somebody is refused: the reader's own, else the agreement's.</summary>
public class ReaderLanguageTests
{
    private const string InEnglish = "This lead is not with sales", InGerman = "Dieser Lead ist nicht beim Vertrieb";

    [Theory]
    [InlineData(TrialLanguages.English, TrialLanguages.English, InEnglish)]
    [InlineData(TrialLanguages.English, TrialLanguages.German, InGerman)]
    [InlineData(TrialLanguages.English, TrialLanguages.French, InEnglish)]
    [InlineData(TrialLanguages.English, null, InEnglish)]
    [InlineData(TrialLanguages.English, 0, InEnglish)]
    [InlineData(TrialLanguages.German, TrialLanguages.English, InEnglish)]
    [InlineData(TrialLanguages.German, TrialLanguages.German, InGerman)]
    [InlineData(TrialLanguages.German, TrialLanguages.French, InGerman)]
    [InlineData(TrialLanguages.German, null, InGerman)]
    [InlineData(TrialLanguages.German, 0, InGerman)]
    public void The_readers_own_comes_first_and_the_agreements_second(int agreement, int? reader, string beginning)
    {
        var trial = With(agreement);
        var id = trial.Handed(LeadText.NearMiss);
        trial.Sees(Names.Seller, reader);

        Assert.StartsWith(beginning, TrialHandovers.Refused(() => trial.Accept(id, Names.Seller)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_platform_does_not_tell_it_the_refusal_is_told_in_that_of_the_agreement()
    {
        var trial = With(TrialLanguages.German);
        var id = trial.Handed(LeadText.NearMiss);
        trial.Organization.BeforePluginCall = request =>
        {
            if (request.Parameters.Values.Any(value => value is Microsoft.Xrm.Sdk.Query.QueryExpression { EntityName: UserSettingsTable.LogicalName }))
                throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040220), Message = "No privilege." }, new FaultReason("No privilege."));
        };

        Assert.StartsWith(InGerman, TrialHandovers.Refused(() => trial.Accept(id, Names.Seller)), StringComparison.Ordinal);

        Assert.Contains("the language of the reader: No privilege.", trial.Organization.Log.Executions[^1].Trace, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_stored_on_a_lead_stays_in_that_of_the_agreement()
    {
        var trial = With(TrialLanguages.English).EverybodySees(TrialLanguages.German);
        var id = trial.Handed();

        trial.Reject(id, Names.Seller, RejectionKindChoice.Data, (RejectLeadApi.CriterionRequest, "budget"));

        Assert.Equal("check: Which budget have you set aside?", trial.Lead(id).NextQuestion);
    }

    [Theory]
    [InlineData(TrialLanguages.English, "JudgeLeadOnCreate could not finish, and nothing of its work in this request was kept: The platform is busy. Try again in a moment.")]
    [InlineData(TrialLanguages.German, "JudgeLeadOnCreate konnte nicht fertig werden, und nichts von der Arbeit in dieser Anforderung blieb erhalten: The platform is busy. Versuchen Sie es gleich noch einmal.")]
    public void After_a_fault_nobody_can_be_asked_so_the_agreements_is_told_as_it_was_last_known(int agreement, string sentence)
    {
        var trial = With(agreement);
        trial.Read(trial.Create(LeadText.NearMiss));
        trial.Organization.Clock.Advance(TimeSpan.FromMinutes(2));
        trial.Organization.BeforePluginCall = _ =>
            throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = unchecked((int)0x80044151), Message = "The platform is busy." }, new FaultReason("The platform is busy."));

        Assert.Equal(sentence, TrialHandovers.Refused(() => trial.Create(LeadText.NearMiss)));
    }

    private static TrialOrganization With(int language) => TrialOrganization.WithAgreement(new AgreementText().With("language", language == TrialLanguages.German ? "1031" : "1033"));
}
