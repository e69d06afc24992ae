using LeadPlugins.Admin.Events;
using LeadPlugins.Admin.Events.Kinds;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Values;
using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>A call, an e-mail or an appointment with a lead, entered as a person does: created open, then completed.</summary>
internal static class ActivityAnswer
{
    public static object Create(Exchange exchange)
    {
        var kind = exchange.BodyText("kind");
        var status = kind switch
        {
            PhoneCallTable.LogicalName => PhoneCallStatus.Made,
            EmailTable.LogicalName => EmailStatus.Sent,
            AppointmentTable.LogicalName => AppointmentStatus.Completed,
            _ => throw BadRequest.Wrong($"kind: found \"{kind}\"; allowed: phonecall, email, appointment."),
        };
        var subject = exchange.BodyText("subject") is { Length: > 0 } text ? text : throw BadRequest.Wrong("subject: an activity needs one.");
        var regarding = CellReaderOfJson.Reference("regarding", exchange.Needed("regarding"));
        return exchange.Change(service =>
        {
            var stand = new Stand(service, exchange.Person.User, regarding, exchange.Organization.NowUtc, _ => exchange.Person.User);
            var activity = kind == AppointmentTable.LogicalName ? Activities.Regarding(stand, kind, subject) : Activities.Outgoing(stand, kind, subject);
            if (kind == AppointmentTable.LogicalName) activity[AppointmentTable.RequiredAttendees] = Activities.Party(regarding);
            if (exchange.BodyText("description") is { Length: > 0 } description) activity[PhoneCallTable.Description] = description;
            var id = service.Create(activity);
            service.Update(Activities.Completed(kind, id, status));
            return new { Id = id, Table = kind };
        });
    }
}
