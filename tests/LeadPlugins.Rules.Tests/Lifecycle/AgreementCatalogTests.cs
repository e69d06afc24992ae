using LeadPlugins.Rules.Lifecycle;
using LeadPlugins.Rules.Tests.Building;

namespace LeadPlugins.Rules.Tests.Lifecycle;

public class AgreementCatalogTests
{
    private static readonly Guid First = new(1, 0, 0, new byte[8]), Second = new(2, 0, 0, new byte[8]);

    // day        1        10        20        30
    // first      |-------------------------------
    // second              |---------|
    private static readonly AgreementCatalog OneAfterTheOther = new([Published(First, 1, 1, null), Published(Second, 2, 10, 20)]);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)] // the first instant of the second
    [InlineData(19, 2)]
    [InlineData(20, null)] // its end is exclusive, and the older one does not come back to life
    [InlineData(30, null)]
    public void The_agreement_that_took_effect_last_holds(int day, int? expected) => Assert.Equal(expected, OneAfterTheOther.InForceAt(Day(day))?.Agreement!.Version);

    [Fact]
    public void A_version_withdrawn_before_it_began_never_was()
    {
        var catalog = new AgreementCatalog([Published(First, 1, 1, null), Published(Second, 2, 10, 5)]);

        Assert.Equal(First, catalog.InForceAt(Day(15))?.Id);
    }

    [Fact]
    public void The_order_of_reading_does_not_matter()
    {
        var reversed = new AgreementCatalog(OneAfterTheOther.LatestFirst.Reverse());

        for (var day = 0; day <= 30; day++) Assert.Equal(OneAfterTheOther.InForceAt(Day(day))?.Id, reversed.InForceAt(Day(day))?.Id);
    }

    private static PublishedAgreement Published(Guid id, int version, int fromDay, int? toDay) =>
        new(id, Agreed.Small().With("version", version).Read(), Day(fromDay), toDay is { } to ? Day(to) : null, Day(1));

    private static DateTime Day(int day) => new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day);
}
