using LeadPlugins.Admin.Running;

namespace LeadPlugins.Admin.Tests.Running;

public class ZonesTests
{
    [Theory]
    [InlineData("GMT Standard Time", 60)]
    [InlineData("Pacific Standard Time", -420)]
    [InlineData("India Standard Time", 330)]
    public void A_Windows_id_is_found_on_every_machine(string id, int offsetInJune) =>
        Assert.Equal(offsetInJune, Zones.FindWindows(id)!.GetUtcOffset(new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc)).TotalMinutes);

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("Mars")]
    [InlineData("")]
    public void Any_other_text_is_no_zone_of_an_agreement(string id) => Assert.Null(Zones.FindWindows(id));
}
