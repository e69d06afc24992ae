using System.Collections.Concurrent;
using LeadPlugins.LocalOrg;
using LeadPlugins.Schema;
using LeadPlugins.Tests.Trial;

namespace LeadPlugins.Tests.Responses;

/// <summary>Random acts of random people, their jobs late, twice and in any order: what is on record in the end is what a few lines make of the list of what
/// happened.</summary>
public class RandomActsTests
{
    private const int EventsPerCombination = 300;

    [Fact]
    public void Whatever_people_do_and_in_whatever_order_jobs_run_the_record_is_what_the_list_of_events_says()
    {
        var broken = new ConcurrentQueue<string>();
        var seen = new ConcurrentDictionary<string, int>();
        Parallel.ForEach(LocalOrgSwitches.All().Select((switches, index) => (switches, index)), combination =>
        {
            var play = new RandomActs(combination.switches, seed: 9000 + combination.index);
            play.Play(EventsPerCombination);
            foreach (var job in play.Trial.Organization.Jobs.Failed) broken.Enqueue($"[{combination.switches}] {job}");
            foreach (var (id, events) in play.Leads)
            {
                var handovers = play.Trial.Read(id).Handovers;
                for (var number = 1; number <= handovers.Count; number++)
                {
                    var (expected, found) = (events.Expected(number), TrialResponse.OnRecord(handovers[number - 1]));
                    seen.AddOrUpdate(expected.Split(' ')[0], 1, (_, count) => count + 1);
                    if (expected != found) broken.Enqueue($"[{combination.switches}] #{number}: expected {expected}; found {found}\n{events}\n{handovers[number - 1].GetAttributeValue<string>(HandoverTable.Attempts)}");
                }
            }
        });

        Assert.True(broken.IsEmpty, $"{broken.Count} broken\n" + string.Join("\n", broken.Take(3)));
        // The play has shown something of everything.
        foreach (var status in new[] { "Met", "Missed", "Running", "Cancelled" }) Assert.True(seen.GetValueOrDefault(status) + seen.GetValueOrDefault(status + ",") > 20, $"{status}: {string.Join(" ", seen)}");
    }
}
