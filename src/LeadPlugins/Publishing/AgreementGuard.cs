using LeadPlugins.Configuration;
using LeadPlugins.Mapping;
using LeadPlugins.Rules.Agreements;
using LeadPlugins.Rules.Wording;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Publishing;

/// <summary>What may happen to an agreement row: drafts are free, publishing checks everything, published content stays as it is for everyone.</summary>
internal static class AgreementGuard
{
    /// <summary>Columns that say what was agreed, and from when: fixed by publishing.</summary>
    private static readonly string[] Content =
    [
        AgreementTable.Name, AgreementTable.Version, AgreementTable.Document, AgreementTable.Hash, AgreementTable.Language, AgreementTable.Resolved,
        AgreementTable.EffectiveFrom, AgreementTable.EffectiveTo, AgreementTable.PublishedOn, AgreementTable.FirstEffectiveOn,
    ];

    private static readonly Refusal NoImage = Refusals.Of("registration", Words.English);

    public static Refusal? OnCreate(PluginCall call)
    {
        var target = call.Target;
        return StatusOf(target) switch
        {
            null or AgreementStatusChoice.Draft => Draft(target, target),
            AgreementStatusChoice.InForce => Publish(call, target, target),
            _ => Refusals.Of("agreement-status.created", LanguageOf(target)),
        };
    }

    public static Refusal? OnUpdate(PluginCall call)
    {
        var target = call.Target;
        if (call.PreImage is not { } before) return NoImage;
        var from = StatusOf(before) ?? AgreementStatusChoice.Draft;
        var to = StatusOf(target) ?? from;

        if (from == AgreementStatusChoice.Draft)
        {
            return to switch
            {
                AgreementStatusChoice.Draft => Draft(target, before),
                AgreementStatusChoice.InForce => Publish(call, target, before),
                _ => Refusals.Of("agreement-status.draft", LanguageOf(before)),
            };
        }

        if (Content.Concat([AgreementTable.StateCode]).Any(column => ValueEquality.Changes(target, before, column)))
            return Refusals.Of("agreement-published", LanguageOf(before));
        if (to == from) return null;
        if (from == AgreementStatusChoice.InForce && to == AgreementStatusChoice.Withdrawn) return Withdraw(call, target, before);
        if (from == AgreementStatusChoice.InForce && to == AgreementStatusChoice.Superseded && call.IsOwnWrite) return null;
        return Refusals.Of("agreement-status.published", LanguageOf(before));
    }

    public static Refusal? OnDelete(PluginCall call) =>
        call.PreImage is not { } before ? NoImage
        : StatusOf(before) is null or AgreementStatusChoice.Draft ? null
        : Refusals.Of("agreement-published.deleted", LanguageOf(before));

    /// <summary>A draft shows the name, version and dates of its document as soon as that can be read.</summary>
    private static Refusal? Draft(Entity target, Entity before)
    {
        foreach (var column in new[] { AgreementTable.Hash, AgreementTable.Resolved, AgreementTable.PublishedOn, AgreementTable.FirstEffectiveOn })
            target.Attributes.Remove(column);
        if (target.Attributes.ContainsKey(AgreementTable.Document)
            && AgreementReader.Read(DocumentOf(target, before), TimeZones.Find).Agreement is { } agreement) Describe(target, agreement);
        return null;
    }

    private static Refusal? Publish(PluginCall call, Entity target, Entity before)
    {
        var publication = AgreementPublication.Check(call.System, target.Id, DocumentOf(target, before), call.EventOnUtc);
        if (publication.Problems.Count > 0)
            return new Refusal("agreement-cannot-work", publication.Agreement?.Language ?? Words.English, reader => CannotWork(publication, reader));

        var agreement = publication.Agreement!;
        Describe(target, agreement);
        target[AgreementTable.Hash] = agreement.Hash;
        target[AgreementTable.Resolved] = publication.References.ToJson();
        target[AgreementTable.PublishedOn] = call.EventOnUtc;
        target[AgreementTable.FirstEffectiveOn] = FirstEffective(publication, agreement, call.EventOnUtc);
        StepCoverage.Extend(call, agreement);
        if (agreement.EffectiveFromUtc <= call.EventOnUtc) Supersede(call, publication);
        AgreementCache.Forget(call.Context.OrganizationId);
        return null;
    }

    private static string CannotWork(AgreementPublication publication, int language) =>
        Words.Say(language, "refused.agreement-cannot-work") + string.Concat(publication.Problems.Select(problem => "\n- " + problem.In(language)));

    private static void Describe(Entity target, Agreement agreement)
    {
        target[AgreementTable.Name] = agreement.Name;
        target[AgreementTable.Version] = agreement.Version;
        target[AgreementTable.Language] = agreement.Language;
        target[AgreementTable.EffectiveFrom] = agreement.EffectiveFromUtc;
        target[AgreementTable.EffectiveTo] = agreement.EffectiveToUtc;
    }

    private static DateTime FirstEffective(AgreementPublication publication, Agreement agreement, DateTime nowUtc)
    {
        var own = agreement.EffectiveFromUtc > nowUtc ? agreement.EffectiveFromUtc : nowUtc;
        return publication.Predecessors.Select(p => RowInstant.Of(p, AgreementTable.FirstEffectiveOn)).OfType<DateTime>().Concat([own]).Min();
    }

    /// <summary>A mark for people: which agreement holds follows from the instants, so a coming version supersedes nothing yet.</summary>
    private static void Supersede(PluginCall call, AgreementPublication publication)
    {
        foreach (var other in publication.Predecessors)
        {
            var hasBegun = RowInstant.Of(other, AgreementTable.EffectiveFrom) <= call.EventOnUtc;
            if (!hasBegun || StatusOf(other) != AgreementStatusChoice.InForce) continue;
            call.UpdateAsOwn(new Entity(AgreementTable.LogicalName, other.Id) { [AgreementTable.Status] = new OptionSetValue(AgreementStatusChoice.Superseded) });
        }
    }

    private static Refusal? Withdraw(PluginCall call, Entity target, Entity before)
    {
        var end = RowInstant.Of(before, AgreementTable.EffectiveTo);
        if (end is null || end > call.EventOnUtc) target[AgreementTable.EffectiveTo] = call.EventOnUtc;
        AgreementCache.Forget(call.Context.OrganizationId);
        return null;
    }

    private static string DocumentOf(Entity target, Entity before) =>
        (target.Attributes.ContainsKey(AgreementTable.Document) ? target : before).GetAttributeValue<string>(AgreementTable.Document) ?? "";

    private static int LanguageOf(Entity row) => row.GetAttributeValue<int?>(AgreementTable.Language) ?? Words.English;

    private static int? StatusOf(Entity row) => row.GetAttributeValue<OptionSetValue>(AgreementTable.Status)?.Value;
}
