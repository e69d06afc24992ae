using LeadPlugins.LocalOrg;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Calls;

public class PluginCallTests
{
    private static readonly DateTime Noon = new(2026, 1, 6, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Both_instants_are_cut_to_the_whole_second_and_never_rounded()
    {
        var call = FakeCall.Of(new FakeContext { OperationCreatedOn = Noon.AddMilliseconds(999) }, () => Noon.AddSeconds(1).AddTicks(9_999_999));

        Assert.Equal((Noon, DateTimeKind.Utc), (call.EventOnUtc, call.EventOnUtc.Kind));
        Assert.Equal((Noon.AddSeconds(1), DateTimeKind.Utc), (call.NowUtc, call.NowUtc.Kind));
    }

    [Fact]
    public void In_a_job_the_event_is_the_save_and_the_present_is_the_clock()
    {
        var call = FakeCall.Of(new FakeContext { Mode = 1, Stage = 40, OperationCreatedOn = Noon }, () => Noon.AddHours(3));

        Assert.True(call.IsJob);
        Assert.Equal(Noon, call.EventOnUtc);
        Assert.Equal(Noon.AddHours(3), call.NowUtc);
    }

    [Fact]
    public void Without_an_instant_in_the_context_the_event_is_now() => Assert.Equal(Noon, FakeCall.Of(new FakeContext(), () => Noon).EventOnUtc);

    [Fact]
    public void An_instant_without_a_kind_is_UTC() =>
        Assert.Equal(Noon, FakeCall.Of(new FakeContext { OperationCreatedOn = DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified) }, () => Noon.AddHours(3)).EventOnUtc);

    [Fact]
    public void On_a_host_without_a_clock_service_the_servers_clock_is_the_present()
    {
        var before = DateTime.UtcNow;
        var call = FakeCall.Of(new FakeContext { OperationCreatedOn = Noon });
        var after = DateTime.UtcNow;

        Assert.InRange(call.NowUtc, before.AddSeconds(-1), after);
        Assert.Equal(0, call.NowUtc.Ticks % TimeSpan.TicksPerSecond);
        Assert.Equal(Noon, call.EventOnUtc);
    }

    [Theory]
    [InlineData(1, "lp", false)] // a client's own request
    [InlineData(2, "lp", true)]
    [InlineData(2, "another", false)]
    public void A_write_is_ours_when_it_carries_our_tag_inside_another_operation(int depth, string tag, bool expected) =>
        Assert.Equal(expected, FakeCall.Of(new FakeContext { Depth = depth, ParentContext = new FakeContext { Depth = depth - 1 } }.Tagged(tag)).IsOwnWrite);

    [Fact]
    public void The_tag_may_come_by_way_of_the_parent_context_of_the_same_request() =>
        Assert.True(FakeCall.Of(new FakeContext { Depth = 2, ParentContext = new FakeContext { Depth = 2, Stage = 30 }.Tagged("lp") }).IsOwnWrite);

    [Fact]
    public void The_tag_of_an_outer_request_says_nothing_about_what_a_step_inside_it_writes() =>
        Assert.False(FakeCall.Of(InsideTaggedRequest()).IsOwnWrite);

    [Fact]
    public void A_step_that_writes_a_stamp_inside_a_request_tagged_by_its_client_is_refused()
    {
        var context = InsideTaggedRequest();
        context.InputParameters["Target"] = new Entity("lead") { [Schema.LeadTable.Score] = 99 };
        context.PreEntityImages["PreImage"] = new Entity("lead") { [Schema.LeadTable.Score] = 30 };

        // Nobody's language is known there.
        var organization = LocalOrganization.Create();

        var refusal = Assert.Throws<InvalidPluginExecutionException>(() => new LeadPlugins.Steps.ProtectStampsOnUpdate().Execute(new FakeCall(context, organization: organization.Service(organization.AdministratorId))));

        Assert.StartsWith("These columns are written by LeadPlugins alone: lp_score.", refusal.Message);
    }

    /// <summary>A client's update, tagged like ours, set off a step of somebody else, and that step updates a lead.</summary>
    private static FakeContext InsideTaggedRequest() =>
        new() { Depth = 2, ParentContext = new FakeContext { Depth = 2, Stage = 30, ParentContext = new FakeContext { Depth = 1 }.Tagged("lp") } };
}
