using LeadPlugins.Rules.Response;

namespace LeadPlugins.Rules.Tests.Response;

public class OpenIntervalTests
{
    [Theory]
    [InlineData("09:00-17:30", 540, 1050, false)]
    [InlineData("00:00-24:00", 0, 1440, false)]
    [InlineData("22:00-06:00", 1320, 360, true)]
    [InlineData("22:00-00:00", 1320, 0, true)]
    [InlineData("06:00-06:00", 360, 360, true)]
    public void An_interval_is_read_from_its_text_and_written_back(string text, int from, int to, bool pastMidnight)
    {
        Assert.True(OpenInterval.TryParse(text, out var interval));
        Assert.Equal(from, interval.FromMinute);
        Assert.Equal(to, interval.ToMinute);
        Assert.Equal(pastMidnight, interval.RunsPastMidnight);
        Assert.Equal(text, interval.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9:00-17:00")]
    [InlineData("09:00 - 17:00")]
    [InlineData("09:00–17:00")]
    [InlineData("09:60-17:00")]
    [InlineData("24:00-24:00")]
    [InlineData("09:00-24:01")]
    [InlineData("09:00-25:00")]
    [InlineData("0a:00-17:00")]
    [InlineData("٠٩:00-17:00")]
    [InlineData("09:00-17:00 ")]
    [InlineData("-9:00-17:00")]
    public void Text_that_is_no_interval_is_refused_without_an_exception(string? text) => Assert.False(OpenInterval.TryParse(text, out _));

    [Theory]
    [InlineData(-1, 60)]
    [InlineData(1440, 60)]
    [InlineData(0, -1)]
    [InlineData(0, 1441)]
    public void Minutes_outside_the_day_are_argument_errors(int from, int to) => Assert.Throws<ArgumentOutOfRangeException>(() => new OpenInterval(from, to));

    [Fact]
    public void A_closed_range_stays_within_its_date()
    {
        var date = new DateTime(2026, 12, 24);

        Assert.Throws<ArgumentOutOfRangeException>("toMinute", () => new ClosedRange(date, 720, 720));
        Assert.Throws<ArgumentOutOfRangeException>("toMinute", () => new ClosedRange(date, 720, 1441));
        Assert.Throws<ArgumentOutOfRangeException>("fromMinute", () => new ClosedRange(date, -1, 60));
        Assert.Throws<ArgumentException>("date", () => new ClosedRange(date.AddHours(1)));
    }
}
