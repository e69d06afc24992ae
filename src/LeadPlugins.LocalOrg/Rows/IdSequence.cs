namespace LeadPlugins.LocalOrg.Rows;

/// <summary>The ids that the organization gives: a seeded sequence, so that a run can be repeated.</summary>
internal sealed class IdSequence(int seed)
{
    private readonly Random random = new(seed);

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes);
    }
}
