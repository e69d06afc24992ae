using LeadPlugins.Rules.Lifecycle;

namespace LeadPlugins.Rules.Tests.Lifecycle;

public class HandoverTests
{
    private static readonly Guid LeadId = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void The_id_of_a_handover_follows_from_lead_and_number_alone()
    {
        // The first 16 bytes of SHA-256 over the lead's id and the number, as .NET lays both out in memory, with the version and variant of RFC 9562.
        Assert.Equal(new Guid("81e54a8d-ae2a-8de8-b891-bc1fab917369"), DerivedId.OfHandover(LeadId, 1));
        Assert.Equal(new Guid("fa42457f-c6f1-8b17-83df-55b1bf6cea4f"), DerivedId.OfHandover(LeadId, 258));
        Assert.Equal(2_000, Enumerable.Range(0, 1_000).SelectMany(n => new[] { DerivedId.OfHandover(LeadId, n), DerivedId.OfHandover(new Guid(n, 0, 0, new byte[8]), 1) }).Distinct().Count());
        Assert.Equal('8', DerivedId.OfHandover(LeadId, 1).ToString("D")[14]);
    }

    [Theory]
    [InlineData(LeadStage.Nurture, "phone", true, QueueAim.Route)]
    [InlineData(LeadStage.Nurture, "last-resort", true, QueueAim.LastResort)]
    [InlineData(LeadStage.Held, "last-resort", true, QueueAim.LastResort)]
    [InlineData(LeadStage.Held, null, true, QueueAim.Keep)]
    [InlineData(LeadStage.NotQualified, null, true, QueueAim.None)]
    [InlineData(LeadStage.HandedToSales, "uk", true, QueueAim.None)]
    [InlineData(LeadStage.HandedToSales, "last-resort", true, QueueAim.LastResort)]
    [InlineData(LeadStage.AcceptedBySales, "last-resort", true, QueueAim.None)]
    [InlineData(LeadStage.Nurture, "phone", false, QueueAim.Keep)] // closed: the platform closes the item
    [InlineData(null, null, true, QueueAim.Keep)] // never judged
    public void The_stage_says_which_queue_a_lead_belongs_in(LeadStage? stage, string? route, bool isOpen, QueueAim expected) =>
        Assert.Equal(expected, new LeadPosition(new Stamps { Stage = stage, Route = route }, isOpen).QueueAim);
}
