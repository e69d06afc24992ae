using LeadPlugins.Rules.Agreements;

namespace LeadPlugins.Rules.Lifecycle;

/// <summary>Ids that follow from what a row is about: two jobs cannot make two rows of it.</summary>
public static class DerivedId
{
    /// <summary>Of a lead's n-th handover.</summary>
    public static Guid OfHandover(Guid leadId, int number) => Of(leadId, number);

    /// <summary>Of the task by which the n-th notice of the agreement tells of a handover.</summary>
    /// <param name="occasion">What makes the notice due.</param>
    public static Guid OfNotice(Guid handoverId, NoticeWhen occasion, int notice) => Of(handoverId, ((int)occasion << 16) + notice);

    private static Guid Of(Guid rowId, int number)
    {
        var bytes = new byte[20];
        rowId.ToByteArray().CopyTo(bytes, 0);
        for (var i = 0; i < 4; i++) bytes[16 + i] = (byte)(number >> (8 * i));
        var id = new byte[16];
        Array.Copy(Sha256.Of(bytes), id, 16);
        // RFC 9562 version 8 (custom) in the high nibble of the third group, variant 10 in the fourth.
        id[7] = (byte)((id[7] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id);
    }
}
