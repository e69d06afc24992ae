using LeadPlugins.LocalOrg;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Publishing;

/// <summary>What is said to those who write what only LeadPlugins writes, or what was agreed for good; word for word.</summary>
public class ProtectionRefusalTests
{
    private static readonly Refused[] All =
    [
        new("stamp-protected",
            "These columns are written by LeadPlugins alone: lp_stage, lp_score. Leave them out; change the lead's own columns, and the stamps follow.",
            "Diese Spalten schreibt allein LeadPlugins: lp_stage, lp_score. Lassen Sie sie weg; ändern Sie die eigenen Spalten des Leads, und die Stempel folgen.",
            trial => trial.Update(trial.Create(LeadText.NearMiss), (LeadTable.Score, 99), (LeadTable.Stage, new OptionSetValue(LeadStageChoice.AcceptedBySales)))),
        new("agreement-status.created",
            "An agreement begins as a draft or in force; it cannot be created as superseded or withdrawn.",
            "Eine Vereinbarung beginnt als Entwurf oder in Kraft; sie kann nicht als abgelöst oder zurückgezogen erstellt werden.",
            trial => trial.Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "late", [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Withdrawn) })),
        new("agreement-status.draft",
            "A draft can be published or deleted; it cannot become superseded or withdrawn.",
            "Ein Entwurf kann veröffentlicht oder gelöscht werden; er kann nicht abgelöst oder zurückgezogen werden.",
            trial => trial.Service.Update(new Entity(AgreementTable.LogicalName, Draft(trial)) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Superseded) })),
        new("agreement-status.published",
            "An agreement in force can only be withdrawn; publishing its next version supersedes it. A published agreement stays as it is; make a new version of it and publish that.",
            "Eine Vereinbarung in Kraft kann nur zurückgezogen werden; ihre nächste Version löst sie ab, sobald sie veröffentlicht wird. Eine veröffentlichte Vereinbarung bleibt, wie sie ist; erstellen Sie eine neue Version, und veröffentlichen Sie diese.",
            trial => trial.Service.Update(new Entity(AgreementTable.LogicalName, InForce(trial)) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Draft) })),
        new("agreement-published",
            "A published agreement stays as it is; make a new version of it and publish that.",
            "Eine veröffentlichte Vereinbarung bleibt, wie sie ist; erstellen Sie eine neue Version, und veröffentlichen Sie diese.",
            trial => trial.Service.Update(new Entity(AgreementTable.LogicalName, InForce(trial)) { [AgreementTable.Version] = 9 })),
        new("agreement-published.deleted",
            "A published agreement is the proof of what was agreed and cannot be deleted; withdraw it if it shall not hold any more.",
            "Eine veröffentlichte Vereinbarung ist der Beleg für das Vereinbarte und kann nicht gelöscht werden; ziehen Sie sie zurück, wenn sie nicht mehr gelten soll.",
            trial => trial.Service.Delete(AgreementTable.LogicalName, InForce(trial))),
        new("registration",
            "This step has lost its image PreImage, so it cannot tell a draft from a published agreement; import the solution again.",
            "Dieser Schritt hat sein Abbild PreImage verloren und kann daher einen Entwurf nicht von einer veröffentlichten Vereinbarung unterscheiden; importieren Sie die Lösung neu.",
            trial =>
            {
                trial.Service.Delete(SdkMessageProcessingStepImageTable.LogicalName, ProtectAgreementOnUpdateStep.PreImageId);
                trial.Service.Update(new Entity(AgreementTable.LogicalName, InForce(trial)) { [AgreementTable.Version] = 9 });
            }),
        new("agreement-cannot-work",
            """
            This agreement cannot be published yet:
            - There is more than one active queue named "Twin"; exactly one is needed.
            - There is no active queue named "No such queue"; exactly one is needed.
            - There is no team that can own leads named "No such team"; exactly one is needed.
            - There is more than one team that can own leads named "Twin"; exactly one is needed.
            - There is no enabled user named "Nobody Here"; exactly one is needed.
            - There is more than one enabled user named "Twin Seller"; exactly one is needed.
            - There is no currency "SEK" in this organization; create it.
            - There is no currency "USD" in this organization; create it, or remove its rate.
            - $.effectiveTo lies in the past: this agreement would never be in force.
            - $.version: found 1; allowed: more than 1, which was published before.
            - $.version: found 1; allowed: more than 2, which was published before.
            """,
            """
            Diese Vereinbarung kann noch nicht veröffentlicht werden:
            - Es gibt mehr als eine aktive Warteschlange namens „Twin“; genau eine ist nötig.
            - Es gibt keine aktive Warteschlange namens „No such queue“; genau eine ist nötig.
            - Es gibt kein Team namens „No such team“, das Leads besitzen darf; genau eines ist nötig.
            - Es gibt mehr als ein Team namens „Twin“, das Leads besitzen darf; genau eines ist nötig.
            - Es gibt keinen aktivierten Benutzer namens „Nobody Here“; genau einer ist nötig.
            - Es gibt mehr als einen aktivierten Benutzer namens „Twin Seller“; genau einer ist nötig.
            - In dieser Organisation gibt es keine Währung „SEK“; legen Sie sie an.
            - In dieser Organisation gibt es keine Währung „USD“; legen Sie sie an, oder entfernen Sie ihren Kurs.
            - $.effectiveTo liegt in der Vergangenheit: Diese Vereinbarung wäre nie in Kraft.
            - $.version: gefunden 1; erlaubt: mehr als 1, die Version, die schon veröffentlicht ist.
            - $.version: gefunden 1; erlaubt: mehr als 2, die Version, die schon veröffentlicht ist.
            """,
            CannotWork),
        // What is over already would be replaced by nothing, so this one has a refusal of its own.
        new("agreement-cannot-work",
            """
            This agreement cannot be published yet:
            - $.effectiveFrom: "Lead agreement UK" version 2 is scheduled for 2026-06-01T00:00:00Z and would replace this agreement then; withdraw it first, or choose a later instant.
            """,
            """
            Diese Vereinbarung kann noch nicht veröffentlicht werden:
            - $.effectiveFrom: „Lead agreement UK“ Version 2 ist ab 2026-06-01T00:00:00Z vorgesehen und würde diese Vereinbarung dann ablösen; ziehen Sie sie zuerst zurück, oder wählen Sie einen späteren Zeitpunkt.
            """,
            trial =>
            {
                trial.Publish(new AgreementText().Version(2, "2026-06-01T00:00:00Z"));
                trial.Publish(new AgreementText().Version(3, "2026-01-02T00:00:00Z"));
            }),
    ];

    /// <summary>Of their sentences.</summary>
    internal static IEnumerable<string> Keys => All.Select(refusal => "refused." + refusal.Code).Distinct();

    public static TheoryData<string> Codes => [.. All.Select(refusal => refusal.Code).Distinct()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Whoever_sees_the_platform_in_German_is_refused_in_German(string code) => IsRefused(code, TrialLanguages.German, refusal => refusal.German);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Everybody_else_is_refused_in_English(string code)
    {
        IsRefused(code, TrialLanguages.English, refusal => refusal.English);
        IsRefused(code, TrialLanguages.French, refusal => refusal.English);
    }

    [Fact]
    public void Every_problem_of_publishing_is_in_the_table()
    {
        var all = string.Join("\n", All.Select(refusal => refusal.English + refusal.German));

        Assert.All(EnglishWords.ByKey.Keys.Where(key => key.StartsWith("publishing.", StringComparison.Ordinal)), key =>
        {
            Assert.Contains(EnglishWords.ByKey[key].Split('{')[^1].Split('}')[^1], all, StringComparison.Ordinal);
            Assert.Contains(GermanWords.ByKey[key].Split('{')[^1].Split('}')[^1], all, StringComparison.Ordinal);
        });
    }

    private static void IsRefused(string code, int language, Func<Refused, string> sentence)
    {
        foreach (var refusal in All.Where(r => r.Code == code))
        {
            var trial = TrialOrganization.WithAgreement().EverybodySees(language);

            Assert.Equal(sentence(refusal).ReplaceLineEndings("\n"), TrialHandovers.Refused(() => refusal.Act(trial)));

            Assert.Contains("refused: " + code, trial.Organization.Log.Executions[^1].Trace, StringComparison.Ordinal);
        }
    }

    /// <summary>Everything that an organization can lack or have already, at once.</summary>
    private static void CannotWork(TrialOrganization trial)
    {
        trial.Publish(new AgreementText().Version(2, "2026-06-01T00:00:00Z"));
        foreach (var first in new[] { true, false })
        {
            trial.Service.Create(new Entity(QueueTable.LogicalName) { [QueueTable.Name] = "Twin" });
            trial.Service.Create(new Entity(TeamTable.LogicalName) { [TeamTable.Name] = "Twin", ["businessunitid"] = new EntityReference("businessunit", trial.Organization.RootBusinessUnitId) });
            trial.Hire("Twin Seller", ("domainname", first ? "first@trial.example" : "second@trial.example"));
        }
        trial.Publish(new AgreementText()
            .With("effectiveTo", "\"2026-01-02T00:00:00Z\"")
            .With("currency", "\"SEK\"").With("rates", """{ "USD": 0.8 }""")
            .With("routes", """[ { "id": "t", "when": [], "queue": "Twin", "channel": "phone" } ]""")
            .With("lastResort", """{ "queue": "No such queue" }""")
            .With("handoverRoutes", """
                [
                  { "id": "a", "when": [], "user": "Nobody Here" }, { "id": "b", "when": [], "user": "Twin Seller" },
                  { "id": "c", "when": [], "team": "No such team" }, { "id": "d", "when": [], "team": "Twin" }
                ]
                """));
    }

    private static Guid Draft(TrialOrganization trial) => trial.Service.Create(new Entity(AgreementTable.LogicalName) { [AgreementTable.Name] = "draft", [AgreementTable.Document] = "{}" });

    private static Guid InForce(TrialOrganization trial) => trial.Rows(AgreementTable.LogicalName, AgreementTable.Version, 1).Single().Id;

    private sealed record Refused(string Code, string English, string German, Action<TrialOrganization> Act);
}
