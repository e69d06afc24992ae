using LeadPlugins.Tests.Trial;

namespace LeadPlugins.Tests.Seen;

/// <summary>Every view of the packed solution shows, in its order, the rows of <see cref="SeenFloor"/> that it is for, and none that just misses it.</summary>
public class ViewTests
{
    /// <summary>As much as a list shows on a usual screen, in pixels: nobody scrolls to what they act on.</summary>
    private const int Screen = 1500;

    /// <summary>The view, who looks, and what that person is shown. One that says "my" is looked at by everybody.</summary>
    public static TheoryData<string, string, string> Lists => new()
    {
        { "Dropped below the line", Names.Seller, "Dropped" },
        { "Due today", Names.Seller, "Overdue, Field, Field taken, Half a minute over, Just due, Nearing, Today" },
        { "Handed to me", Names.Seller, "Expired, Overdue, Just due, Nearing, Today, Tomorrow" },
        { "Handed to me", Names.OtherSeller, "Field" },
        { "Handed to me", Names.Agent, "" },
        { "Held: needs attention", Names.Seller, "Untouched, Unreachable" },
        { "Held: older than the agreement", Names.Seller, "Older" },
        { "My picked leads", Names.Seller, "" },
        { "My picked leads", Names.OtherSeller, "Picked by Olga" },
        { "My picked leads", Names.Agent, "Qualified by Anna, Picked" },
        { "My qualified leads", Names.Seller, "Expired, Accepted, Overdue, Half a minute over, Just due, Nearing, Today, Tomorrow, Autumn, December, Answered, Dropped, Late" },
        { "My qualified leads", Names.OtherSeller, "Field, Field taken, Misrouted" },
        { "My qualified leads", Names.Agent, "" },
        { "My responses due today or overdue", Names.Seller, "Expired, Accepted, Overdue, Half a minute over, Just due, Nearing, Today" },
        { "My responses due today or overdue", Names.OtherSeller, "Field, Field taken" },
        { "My responses due today or overdue", Names.Agent, "" },
        { "My team's open handovers", Names.Seller, "" },
        { "My team's open handovers", Names.OtherSeller, "Field" },
        { "My team's open handovers", Names.Agent, "" },
        { "Near-misses by next question", Names.Seller, "Wrong number, Too little money, Big, By mail, Do not phone, First, Picked, Picked by Olga, Released, Second, Far" },
        { "Nearing the due time", Names.Seller, "Just due, Nearing" },
        { "Not judged", Names.Seller, "Unseen" },
        { "Open leads by stage", Names.Seller, "Accepted, Answered, Autumn, December, Dropped, Field taken, Half a minute over, Late, Misrouted, Expired, Field, Just due, Nearing, Overdue, Qualified by Anna, Today, Tomorrow, Older, Unreachable, Untouched, Hopeless, Too little money, Wrong number, Big, By mail, Do not phone, First, Picked, Picked by Olga, Released, Second, Far" },
        { "Overdue", Names.Seller, "Expired, Accepted, Overdue, Field, Field taken" },
        { "Qualified leads", Names.Seller, "Qualified by Anna, Tomorrow, Today, Nearing, Just due, Half a minute over, Field taken, Field, Late, Misrouted, Dropped, Overdue, Accepted, Answered, Expired, December, Autumn" },
        { "Returned by sales", Names.Seller, "Too little money, Wrong number" },
        { "Telemarketing work list", Names.Agent, "Too little money, Wrong number, Big, First, Second, By mail, Released, Far" },
        { "Waiting for acceptance", Names.Seller, "Expired, Overdue, Field, Just due, Nearing, Today, Tomorrow, Qualified by Anna" },
        { "With telemarketing agents", Names.Agent, "Picked by Olga, Picked, Qualified by Anna" },
        { "Agreements in force", Names.Seller, "Lead agreement UK" },
        { "All agreements", Names.Seller, "Lead agreement UK, Next year" },
        { "Draft agreements", Names.Seller, "Next year" },
        { "All handovers", Names.Seller, "Tomorrow #1, Today #1, Nearing #1, Just due #1, Half a minute over #1, Field taken #1, Field #1, Late #1, Closed #1, Misrouted #1, Misrouted #2, Wrong number #1, Too little money #1, Dropped #1, Overdue #1, Accepted #1, Answered #1, Expired #1, December #1, Autumn #1" },
        { "Answered in the last 12 weeks", Names.Seller, "Late #1, December #1, Answered #1, Misrouted #2, Dropped #1" },
        { "Associated handovers", Names.Seller, "Tomorrow #1, Today #1, Nearing #1, Just due #1, Half a minute over #1, Field taken #1, Field #1, Late #1, Closed #1, Misrouted #1, Misrouted #2, Wrong number #1, Too little money #1, Dropped #1, Overdue #1, Accepted #1, Answered #1, Expired #1, December #1, Autumn #1" },
        { "Expired handovers", Names.Seller, "Expired #1" },
        { "Handovers of a lead", Names.Seller, "Misrouted #2, Tomorrow #1, Today #1, Nearing #1, Just due #1, Half a minute over #1, Field taken #1, Field #1, Late #1, Closed #1, Misrouted #1, Wrong number #1, Too little money #1, Dropped #1, Overdue #1, Accepted #1, Answered #1, Expired #1, December #1, Autumn #1" },
        { "Handovers of the last 12 weeks", Names.Seller, "Tomorrow #1, Today #1, Nearing #1, Just due #1, Half a minute over #1, Field taken #1, Field #1, Late #1, Closed #1, Misrouted #1, Misrouted #2, Wrong number #1, Too little money #1, Dropped #1, Overdue #1, Accepted #1, Answered #1, Expired #1, December #1" },
        { "My open handovers", Names.Seller, "Overdue #1, Just due #1, Nearing #1, Today #1, Tomorrow #1" },
        { "My open handovers", Names.OtherSeller, "" },
        { "My open handovers", Names.Agent, "" },
        { "My teams' open handovers", Names.Seller, "" },
        { "My teams' open handovers", Names.OtherSeller, "Field #1" },
        { "My teams' open handovers", Names.Agent, "" },
        { "Open handovers", Names.Seller, "Overdue #1, Field #1, Just due #1, Nearing #1, Today #1, Tomorrow #1" },
        { "Overdue handovers", Names.Seller, "Expired #1, Accepted #1, Overdue #1, Field #1, Field taken #1" },
        { "Recently closed handovers", Names.Seller, "Closed #1, Misrouted #1, Wrong number #1, Too little money #1" },
        { "Rejected by criterion", Names.Seller, "Misrouted #1, Too little money #1, Wrong number #1" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_view_shows_the_rows_that_it_is_for_in_its_order(string view, string person, string rows) =>
        Assert.Equal(rows, SeenFloor.Open.Listed(SeenSolution.View(view).FetchXml, person));

    [Fact]
    public void Every_view_is_expected_to_show_something() =>
        Assert.Equal(SeenSolution.Model.Views.Select(view => view.Names.In(1033)).Order(StringComparer.Ordinal), Lists.Select(list => (string)list[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_view_fits_the_screen_and_opens_its_rows_by_their_name() => Assert.All(SeenSolution.Model.Views, view =>
    {
        Assert.InRange(view.Columns.Sum(column => column.Width), 1, Screen);
        Assert.Equal(view.Table == "lead" ? "fullname" : "lp_name", view.Jump);
    });

    [Fact]
    public void The_handovers_on_the_form_of_a_lead_are_those_of_that_lead_the_latest_first()
    {
        var ofOne = SeenSolution.View("Handovers of a lead").FetchXml.Replace("</entity>", "<filter><condition attribute='lp_leadname' operator='eq' value='Misrouted' /></filter></entity>", StringComparison.Ordinal);

        Assert.Equal("Misrouted #2, Misrouted #1", SeenFloor.Open.Listed(ofOne, Names.Seller));
    }
}
