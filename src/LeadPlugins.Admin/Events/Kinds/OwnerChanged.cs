using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>The lead gets another owner: a person, or a team of the agreement.</summary>
internal sealed class OwnerChanged : EventKind
{
    public override string Name => "owner changed";

    public override DetailReading Read(string detail, EventContext context)
    {
        if (detail.Length == 0) return DetailReading.Refused("the new owner: a person, or a team that the agreement names");
        if (People.TeamOf(detail, context.Agreement) is { } team) return Give(team, null);
        var (person, allowed) = People.Read(detail, context.Agreement);
        return person is null ? DetailReading.Refused(allowed! + ", or a team that the agreement names") : Give(person.Name, person);
    }

    private static DetailReading Give(string name, Person? person) =>
        DetailReading.Of(stand => stand.Service.Update(new Entity(stand.Lead.LogicalName, stand.Lead.Id) { [LeadTable.OwnerId] = stand.Find(name) })) with { Named = person };
}
