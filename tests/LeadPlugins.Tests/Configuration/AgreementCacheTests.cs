using LeadPlugins.Configuration;

namespace LeadPlugins.Tests.Configuration;

public class AgreementCacheTests
{
    private static readonly DateTime Noon = new(2026, 1, 6, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Guid One = new(1, 0, 0, new byte[8]), Two = new(2, 0, 0, new byte[8]);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(59, 1)]
    [InlineData(60, 2)]
    [InlineData(-1, 2)] // a clock that went backwards
    public void A_reading_serves_for_a_minute(int secondsLater, int expectedReads)
    {
        var cache = new AgreementCache();
        var reads = 0;

        cache.Read(One, Noon, _ => { reads++; return PublishedAgreements.None; });
        cache.Read(One, Noon.AddSeconds(secondsLater), _ => { reads++; return PublishedAgreements.None; });

        Assert.Equal(expectedReads, reads);
    }

    [Fact]
    public void Organizations_do_not_see_each_others_agreements()
    {
        var cache = new AgreementCache();
        var ofOne = new PublishedAgreements([]);
        var ofTwo = new PublishedAgreements([]);

        cache.Read(One, Noon, _ => ofOne);
        cache.Read(Two, Noon, _ => ofTwo);

        Assert.Same(ofOne, cache.Read(One, Noon, _ => throw new InvalidOperationException()));
        Assert.Same(ofTwo, cache.Read(Two, Noon, _ => throw new InvalidOperationException()));
    }

    [Fact]
    public void A_failed_reading_leaves_what_was_known_and_the_next_one_tries_again()
    {
        var cache = new AgreementCache();

        Assert.Throws<TimeoutException>(() => cache.Read(One, Noon, _ => throw new TimeoutException()));

        var agreements = new PublishedAgreements([]);
        Assert.Same(agreements, cache.Read(One, Noon, _ => agreements));
    }

    [Fact]
    public void Many_threads_of_many_organizations_each_get_their_own()
    {
        var cache = new AgreementCache();
        var organizations = Enumerable.Range(1, 8).Select(i => (Id: new Guid(i, 0, 0, new byte[8]), Agreements: new PublishedAgreements([]))).ToArray();

        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var (id, agreements) = organizations[i % organizations.Length];
            // Time moves on, so that readings age while others read.
            Assert.Same(agreements, cache.Read(id, Noon.AddSeconds(i / 50), _ => agreements));
        });
    }
}
