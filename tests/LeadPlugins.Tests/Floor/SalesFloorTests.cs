using System.Collections.Concurrent;
using LeadPlugins.LocalOrg;

namespace LeadPlugins.Tests.Floor;

public class SalesFloorTests
{
    /// <summary>32 leads under each of the 64 combinations: more than 2,000 leads and about 70,000 events. Any other seed plays another floor.</summary>
    private const int LeadsPerCombination = 32, Seed = 9000;

    [Fact]
    public void After_sixty_days_of_a_sales_floor_every_figure_is_the_one_recomputed_from_what_happened()
    {
        var broken = new ConcurrentQueue<string>();
        var compared = new ConcurrentDictionary<string, int>();
        var leads = 0;
        Parallel.ForEach(LocalOrgSwitches.All().Select((switches, index) => (switches, index)), combination =>
        {
            var play = new SalesFloor(combination.switches, Seed + combination.index, combination.index);
            var check = new FloorCheck(play.Floor);
            play.Play(LeadsPerCombination, check.Step, () => check.Rest());
            play.SweepUp();
            check.Rest(isSwept: true);
            foreach (var (what, count) in check.Compared) compared.AddOrUpdate(what, count, (_, sum) => sum + count);
            Interlocked.Add(ref leads, play.Floor.Stories.Count);
            foreach (var what in play.Floor.Broken) broken.Enqueue($"seed {Seed + combination.index}, combination {combination.index} [{combination.switches}]: {what}");
        });

        Assert.True(broken.IsEmpty, $"{broken.Count} leads, the first ones:\n" + string.Join("\n\n", broken.Take(3)));
        Assert.True(leads >= 2000, $"only {leads} leads");
        // Everything that can become of a handover has, and often.
        foreach (var what in (string[])["Accepted", "Rejected", "Expired", "Withdrawn", "Met", "Missed"]) Assert.True(compared[what] > 300, $"{what} only {compared[what]} times");
        Assert.True(compared["Open"] > 20, $"Open only {compared["Open"]} times");
    }
}
