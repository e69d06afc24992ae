using LeadPlugins.Configuration;
using LeadPlugins.Mapping;

namespace LeadPlugins.Tests.Calls;

/// <summary>Code on a server may hand over local times; what they mean must not depend on where the server stands.</summary>
[Collection(FarFromUtc.Collection)]
public sealed class LocalTimeTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 1, 6, 12, 0, 0, DateTimeKind.Utc);

    private readonly FarFromUtc _zone = new();

    public void Dispose() => _zone.Dispose();

    [Fact]
    public void A_local_instant_of_the_operation_is_converted()
    {
        var call = FakeCall.Of(new FakeContext { OperationCreatedOn = Noon.ToLocalTime() }, () => Noon.AddHours(3));

        Assert.Equal((Noon, DateTimeKind.Utc), (call.EventOnUtc, call.EventOnUtc.Kind));
    }

    [Fact]
    public void A_local_instant_in_a_column_is_converted() =>
        Assert.Equal(Noon, ColumnValue.Of("estimatedclosedate", Noon.ToLocalTime(), AgreementReferences.None).AsInstantUtc);

    [Fact]
    public void A_plain_date_stays_the_day_it_says_whatever_its_kind()
    {
        var references = new AgreementReferences();
        references.AddDay("estimatedclosedate");

        foreach (var kind in new[] { DateTimeKind.Utc, DateTimeKind.Local, DateTimeKind.Unspecified })
            Assert.Equal(new DateTime(2026, 1, 6), ColumnValue.Of("estimatedclosedate", new DateTime(2026, 1, 6, 0, 0, 0, kind), references).AsDay);
    }
}
