using LeadPlugins.Schema;

namespace LeadPlugins.Admin.Events.Kinds;

/// <summary>An e-mail that leaves at this instant.</summary>
internal sealed class MailSent : PlainEventKind
{
    public override string Name => "mail sent";

    protected override void Play(Stand stand)
    {
        var mail = stand.Service.Create(Activities.Outgoing(stand, EmailTable.LogicalName, "E-mail"));
        stand.Service.Update(Activities.Completed(EmailTable.LogicalName, mail, EmailStatus.Sent));
    }
}
