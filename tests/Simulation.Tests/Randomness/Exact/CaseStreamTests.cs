using QueueSim.Randomness;

namespace QueueSim.Tests.Randomness.Exact;

public class CaseStreamTests
{
    [Fact]
    public void Uniforms_lie_strictly_between_0_and_1_at_both_ends()
    {
        Assert.Equal(1.0 / (1L << 53), CaseStream.FromBits(0));
        Assert.Equal(1 - (1.0 / (1L << 53)), CaseStream.FromBits(ulong.MaxValue));
    }

    [Fact]
    public void Asking_again_or_in_another_order_gives_the_same_uniform()
    {
        var stream = new CaseStream(1, 2, 3);
        var first = stream.Uniform(Purpose.Touch);
        var second = stream.Uniform(Purpose.Touch, 1);
        Assert.Equal(second, stream.Uniform(Purpose.Touch, 1));
        Assert.Equal(first, new CaseStream(1, 2, 3).Uniform(Purpose.Touch));
    }

    [Fact]
    public void The_ends_of_occurrences_and_purposes_do_not_meet()
    {
        var seen = new HashSet<double>();
        var count = 0;
        foreach (var purpose in new[] { (Purpose)0, (Purpose)1, (Purpose)2, (Purpose)4094, (Purpose)4095 })
        {
            foreach (var occurrence in new[] { 0, 1, 2, 3, 1 << 20, (1 << 20) + 1, CaseStream.OccurrenceLimit - 2, CaseStream.OccurrenceLimit - 1 })
            {
                foreach ((var seed, var replication, var number) in new (ulong, int, long)[]
                    { (0, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 1L << 32), (1, 0, 0), (1UL << 32, 0, 0), (0, -1, 0), (0, 0, -1), (0, 0, -1L << 32) })
                {
                    seen.Add(new CaseStream(seed, replication, number).Uniform(purpose, occurrence));
                    count++;
                }
            }
        }

        Assert.Equal(count, seen.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19_999)]
    [InlineData(int.MaxValue)]
    public void Accounts_have_the_numbers_below_zero_which_no_problem_has(int account)
    {
        var seller = new CaseStream(1, 2, 3).OfAccount(account);
        Assert.Equal(new CaseStream(1, 2, -1L - account).Uniform(Purpose.Market), seller.Uniform(Purpose.Market));
        Assert.NotEqual(new CaseStream(1, 2, account).Uniform(Purpose.Market), seller.Uniform(Purpose.Market));
        Assert.Equal(seller, new CaseStream(1, 2, 4).OfAccount(account));
    }

    [Theory]
    [InlineData(1, -1)]
    [InlineData(1, CaseStream.OccurrenceLimit)]
    [InlineData(4096, 0)]
    public void What_would_meet_another_stream_is_refused(int purpose, int occurrence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaseStream(1, 1, 1).Uniform((Purpose)purpose, occurrence));
}
