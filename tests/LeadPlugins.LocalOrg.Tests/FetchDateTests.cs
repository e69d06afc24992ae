using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>The instants that a condition on dates finds, by the first and the last of them. Now is a Wednesday, 13:20:30.</summary>
public class FetchDateTests
{
    private const string Now = "2026-01-07 13:20:30";

    private readonly TestOrganization org = new(options: new LocalOrgOptions { StartUtc = Instant(Now) });

    [Theory]
    [InlineData("on", "2026-01-05", "2026-01-05 00:00:00", "2026-01-05 23:59:59")]
    [InlineData("on", "2026-01-05T23:00:00Z", "2026-01-05 00:00:00", "2026-01-05 23:59:59")]
    [InlineData("on", "2026-01-05T23:00:00-02:00", "2026-01-06 00:00:00", "2026-01-06 23:59:59")]
    [InlineData("on-or-before", "2026-01-05", null, "2026-01-05 23:59:59")]
    [InlineData("on-or-after", "2026-01-05", "2026-01-05 00:00:00", null)]
    [InlineData("gt", "2026-01-05 10:00", "2026-01-05 10:00:01", null)]
    [InlineData("le", "2026-01-05", null, "2026-01-05 00:00:00")]
    [InlineData("yesterday", null, "2026-01-06 00:00:00", "2026-01-06 23:59:59")]
    [InlineData("today", null, "2026-01-07 00:00:00", "2026-01-07 23:59:59")]
    [InlineData("tomorrow", null, "2026-01-08 00:00:00", "2026-01-08 23:59:59")]
    [InlineData("last-week", null, "2025-12-28 00:00:00", "2026-01-03 23:59:59")]
    [InlineData("this-week", null, "2026-01-04 00:00:00", "2026-01-10 23:59:59")]
    [InlineData("next-week", null, "2026-01-11 00:00:00", "2026-01-17 23:59:59")]
    [InlineData("last-month", null, "2025-12-01 00:00:00", "2025-12-31 23:59:59")]
    [InlineData("this-month", null, "2026-01-01 00:00:00", "2026-01-31 23:59:59")]
    [InlineData("next-month", null, "2026-02-01 00:00:00", "2026-02-28 23:59:59")]
    [InlineData("last-year", null, "2025-01-01 00:00:00", "2025-12-31 23:59:59")]
    [InlineData("this-year", null, "2026-01-01 00:00:00", "2026-12-31 23:59:59")]
    [InlineData("next-year", null, "2027-01-01 00:00:00", "2027-12-31 23:59:59")]
    [InlineData("last-seven-days", null, "2025-12-31 00:00:00", Now)]
    [InlineData("next-seven-days", null, Now, "2026-01-14 23:59:59")]
    [InlineData("last-x-hours", "2", "2026-01-07 11:00:00", Now)]
    [InlineData("next-x-hours", "2", Now, "2026-01-07 15:59:59")]
    [InlineData("last-x-days", "2", "2026-01-05 00:00:00", Now)]
    [InlineData("next-x-days", "2", Now, "2026-01-09 23:59:59")]
    [InlineData("last-x-weeks", "2", "2025-12-24 00:00:00", Now)]
    [InlineData("next-x-weeks", "2", Now, "2026-01-21 23:59:59")]
    [InlineData("last-x-months", "2", "2025-11-07 00:00:00", Now)]
    [InlineData("next-x-months", "2", Now, "2026-03-07 23:59:59")]
    [InlineData("last-x-years", "2", "2024-01-07 00:00:00", Now)]
    [InlineData("next-x-years", "2", Now, "2028-01-07 23:59:59")]
    [InlineData("olderthan-x-minutes", "15", null, "2026-01-07 13:05:29")]
    [InlineData("olderthan-x-hours", "2", null, "2026-01-07 10:59:59")]
    [InlineData("olderthan-x-days", "2", null, "2026-01-04 23:59:59")]
    [InlineData("olderthan-x-weeks", "2", null, "2025-12-23 23:59:59")]
    [InlineData("olderthan-x-months", "2", null, "2025-11-06 23:59:59")]
    [InlineData("olderthan-x-years", "2", null, "2024-01-06 23:59:59")]
    public void A_condition_finds_the_instants_from_one_to_another(string op, string? value, string? first, string? last)
    {
        var inside = new List<DateTime>();
        var outside = new List<DateTime?> { null };
        if (first is not null) (inside, outside) = ([.. inside, Instant(first)], [.. outside, Instant(first).AddSeconds(-1)]);
        if (last is not null) (inside, outside) = ([.. inside, Instant(last)], [.. outside, Instant(last).AddSeconds(1)]);
        foreach (var instant in inside.Cast<DateTime?>().Concat(outside)) org.CreateLead(("lastname", "Ada"), ("lastonholdtime", instant));

        var found = Find($"<condition attribute='lastonholdtime' operator='{op}' {(value is null ? "" : $"value='{value}'")} />");

        Assert.Equal(inside, found.Select(lead => lead.GetAttributeValue<DateTime>("lastonholdtime")));
    }

    [Fact]
    public void The_week_starts_on_a_Sunday_even_on_that_Sunday()
    {
        org.Org.Clock.MoveTo(Instant("2026-01-04 08:00:00"));
        org.CreateLead(("lastname", "Ada"), ("lastonholdtime", Instant("2026-01-04 00:00:00")));

        Assert.Single(Find("<condition attribute='lastonholdtime' operator='this-week' />"));
    }

    [Fact]
    public void A_date_without_a_time_is_a_day_and_knows_no_hours()
    {
        org.CreateLead(("lastname", "Ada"), ("estimatedclosedate", Instant("2026-01-07 00:00:00")));

        Assert.Single(Find("<condition attribute='estimatedclosedate' operator='today' />"));
        Assert.Single(Find("<condition attribute='estimatedclosedate' operator='eq' value='2026-01-07' />"));
        Refuses("a column of dates with a time", () => Find("<condition attribute='estimatedclosedate' operator='last-x-hours' value='2' />"));
        Refuses("a column of dates with a time", () => Find("<condition attribute='estimatedclosedate' operator='olderthan-x-minutes' value='2' />"));
    }

    [Theory]
    [InlineData("07.01.2026")]
    [InlineData("2026-13-01")]
    [InlineData("today")]
    [InlineData("")]
    public void A_date_that_is_not_written_as_XML_writes_it_is_refused(string value) =>
        Refuses($"cannot take the value '{value}'", () => Find($"<condition attribute='lastonholdtime' operator='on' value='{value}' />"));

    private IEnumerable<Entity> Find(string condition) => org.Service.RetrieveMultiple(new FetchExpression(
        $"<fetch><entity name='lead'><attribute name='lastonholdtime' /><filter>{condition}</filter></entity></fetch>")).Entities;

    private static DateTime Instant(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
