using LeadPlugins.Mapping;
using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Responses;

/// <summary>The stamps of a lead that repeat what the record of its handover says about the response.</summary>
internal static class ResponseStamps
{
    public static void Follow(Entity changes, Stamps stamps, Entity record) => StampMapping.WriteChanges(changes, stamps, Following(stamps, record));

    public static Stamps Following(Stamps stamps, Entity record)
    {
        var handover = HandoverMapping.Read(record);
        return stamps with
        {
            RespondedOn = handover.RespondedOn,
            ResponseStatus = handover.ResponseStatus,
            ResponseMinutes = record.GetAttributeValue<int?>(HandoverTable.ResponseMinutes),
            AttemptCount = handover.CountedAttempts.Count(),
        };
    }
}
