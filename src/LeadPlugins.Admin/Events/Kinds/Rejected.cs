using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>Sales rejects the lead that it was offered or had accepted, and says what is wrong: "data: size = 12".</summary>
internal sealed class Rejected : EventKind
{
    public override string Name => "rejected";

    public override DetailReading Read(string detail, EventContext context)
    {
        var parts = detail.Split(':', 2, StringSplitOptions.TrimEntries);
        var named = parts.Length == 2 ? parts[1].Split('=', 2, StringSplitOptions.TrimEntries) : [];
        var (name, seen) = (named.ElementAtOrDefault(0) ?? "", named.ElementAtOrDefault(1));
        if (seen?.Length > HandoverTable.ValueSeenMaxLength) return DetailReading.Refused(FormattableString.Invariant($"at most {HandoverTable.ValueSeenMaxLength} characters after the ="));
        var criterion = context.Agreement.Criteria.FirstOrDefault(c => c.Id == name)?.Id;
        var criteria = Shown.List([.. context.Agreement.Criteria.Select(c => c.Id)]);
        switch (parts[0].ToUpperInvariant())
        {
            case "MISROUTED":
                return name.Length == 0 && seen is null ? Reject(RejectionKindChoice.Misrouted, null, null, null) : DetailReading.Refused("nothing after misrouted");
            case "DATA":
                var column = criterion is null ? LeadColumns.Find(context.Lead, name)?.LogicalName : null;
                return criterion is null && column is null
                    ? DetailReading.Refused($"data: and a criterion of the agreement or a lead column, as data: size = 12; criteria are {criteria}")
                    : Reject(RejectionKindChoice.Data, criterion, column, seen);
            case "DEFINITION":
                return criterion is null
                    ? DetailReading.Refused($"definition: and a criterion of the agreement, as definition: size = 25; criteria are {criteria}")
                    : Reject(RejectionKindChoice.Definition, criterion, null, seen);
            default:
                return DetailReading.Refused("misrouted, or data: or definition: with what is wrong after it");
        }
    }

    private static DetailReading Reject(int kind, string? criterion, string? column, string? seen) => DetailReading.Of(stand =>
    {
        var request = new OrganizationRequest(RejectLeadApi.Name) { Parameters = { ["Target"] = stand.Lead, [RejectLeadApi.KindRequest] = new OptionSetValue(kind) } };
        if (criterion is not null) request[RejectLeadApi.CriterionRequest] = criterion;
        if (column is not null) request[RejectLeadApi.ColumnRequest] = column;
        if (!string.IsNullOrEmpty(seen)) request[RejectLeadApi.ValueSeenRequest] = seen;
        stand.Service.Execute(request);
    });
}
