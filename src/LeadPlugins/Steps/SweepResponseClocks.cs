using LeadPlugins.Schema;
using LeadPlugins.Sweeping;

namespace LeadPlugins.Steps;

/// <summary>Custom API lp_SweepResponseClocks: marks what is nearly due, overdue or not accepted in time, and ends waits that have lasted long enough. Called
/// again while it answers that there is more; missing it changes no figure, and two at once do nothing twice.</summary>
public sealed class SweepResponseClocks : LeadPlugin
{
    private const int UsualPage = 50, LargestPage = 200;

    protected override Refusal? Run(PluginCall call)
    {
        // A caller that leaves the size out may arrive with nothing or with zero.
        var asked = call.Context.InputParameters.TryGetValue(SweepResponseClocksApi.PageSizeRequest, out var raw) && raw is int size and > 0 ? size : UsualPage;
        var marks = new ClockMarks(call, Math.Min(asked, LargestPage));
        SweptPage[] pages = [marks.EndClosed(), marks.Warn(), marks.MarkOverdue(), marks.Expire(), WaitingLeads.End(call, Math.Min(asked, LargestPage))];
        call.Context.OutputParameters[SweepResponseClocksApi.MarkedResponse] = pages.Sum(page => page.Marked);
        call.Context.OutputParameters[SweepResponseClocksApi.MoreResponse] = pages.Any(page => page.More);
        return null;
    }
}
