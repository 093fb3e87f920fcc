using QueueSim.Randomness;

namespace QueueSim.Tests.Randomness.Exact;

/// <summary>Known answers that come with Random123 (Salmon et al. 2011), file kat_vectors, philox4x32 with 10 rounds.</summary>
public class PhiloxTests
{
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(
        0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(
        0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void The_known_answers_of_Random123_are_met(
        uint x0, uint x1, uint x2, uint x3, uint key0, uint key1, uint y0, uint y1, uint y2, uint y3)
    {
        Philox4x32.Encrypt(ref x0, ref x1, ref x2, ref x3, key0, key1);
        Assert.Equal((y0, y1, y2, y3), (x0, x1, x2, x3));
    }

    [Fact]
    public void Seed_purpose_occurrence_replication_and_case_take_the_documented_words()
    {
        const ulong seed = 0x0123456789abcdef;
        const long caseNumber = 0x7edcba9876543210;
        uint x0 = ((uint)Purpose.Touch << 20) | 3, x1 = 0x1234567, x2 = 0x76543210, x3 = 0x7edcba98;
        Philox4x32.Encrypt(ref x0, ref x1, ref x2, ref x3, 0x89abcdef, 0x01234567);

        var stream = new CaseStream(seed, 0x1234567, caseNumber);
        Assert.Equal(CaseStream.FromBits(((ulong)x0 << 32) | x1), stream.Uniform(Purpose.Touch, 6));
        Assert.Equal(CaseStream.FromBits(((ulong)x2 << 32) | x3), stream.Uniform(Purpose.Touch, 7));
    }
}
