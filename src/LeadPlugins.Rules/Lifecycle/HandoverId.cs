namespace LeadPlugins.Rules.Lifecycle;

/// <summary>The id of a lead's n-th handover, derived from both: two jobs cannot make two rows of it.</summary>
public static class HandoverId
{
    public static Guid Of(Guid leadId, int number)
    {
        var bytes = new byte[20];
        leadId.ToByteArray().CopyTo(bytes, 0);
        for (var i = 0; i < 4; i++) bytes[16 + i] = (byte)(number >> (8 * i));
        var id = new byte[16];
        Array.Copy(Sha256.Of(bytes), id, 16);
        // RFC 9562 version 8 (custom) in the high nibble of the third group, variant 10 in the fourth.
        id[7] = (byte)((id[7] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id);
    }
}
