using QueueSim.Desks;

namespace QueueSim.Tests.Desks.Exact;

/// <summary>Exact: desks on which one number decides the sign of an answer, or none.</summary>
public sealed class DecidingNumberTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void The_number_at_which_the_sign_turns_is_found_with_its_value_and_direction(int direction, bool isPositiveAbove)
    {
        // y is 0, 0.025, …, 0.975 in some order; the answer turns between 0.375 and 0.4.
        var found = DecidingNumber.Of(["x", "y", "z"], Desks, [.. Desks.Select(desk => direction * (desk[1] - 0.39))])!;
        Assert.Equal(("y", isPositiveAbove, 40, 40), (found.Number, found.IsPositiveAbove, found.Told, found.Desks));
        Assert.Equal(0.3875, found.TurnsAt, 12);
        Assert.InRange(found.TurnsAt, found.Low, found.High);
        Assert.InRange(found.High - found.Low, 0.01, 0.15);
        Assert.Equal(0.001, found.ByChance, 12);
    }

    [Fact]
    public void Desks_on_the_wrong_side_are_counted()
    {
        // Two desks far from the turn say the opposite.
        var found = DecidingNumber.Of(["x", "y", "z"], Desks, [.. Desks.Select(desk => desk[1] is 0.1 or 0.9 ? 0.39 - desk[1] : desk[1] - 0.39)])!;
        Assert.Equal(("y", 38, 40), (found.Number, found.Told, found.Desks));
        Assert.Equal(0.3875, found.TurnsAt, 12);
    }

    [Fact]
    public void Desks_without_a_difference_have_no_sign()
    {
        var found = DecidingNumber.Of(["x", "y", "z"], Desks, [.. Desks.Select(desk => desk[1] is > 0.3 and < 0.5 ? 0 : desk[1] - 0.39)])!;
        Assert.Equal((33, 33), (found.Told, found.Desks)); // 0.325 to 0.475 are seven
        Assert.Equal(0.4, found.TurnsAt, 12);
    }

    [Fact]
    public void Where_all_desks_say_the_same_nothing_decides() => Assert.Null(DecidingNumber.Of(["x", "y", "z"], Desks, [.. Desks.Select(desk => desk[1] + 1)]));

    [Fact]
    public void Signs_that_have_nothing_to_do_with_any_number_are_decided_by_none()
    {
        var random = new Random(3);
        Assert.Null(DecidingNumber.Of(["x", "y", "z"], Desks, [.. Desks.Select(_ => random.NextDouble() - 0.5)]));
    }

    [Fact]
    public void One_desk_that_differs_is_too_little() => Assert.Null(DecidingNumber.Of(["x", "y", "z"], Desks, [.. Desks.Select(desk => desk[1] - 0.01)]));

    [Fact]
    public void A_few_desks_decide_nothing() => Assert.Null(DecidingNumber.Of(["x", "y", "z"], Desks[..9], [.. Desks[..9].Select(desk => desk[1] - 0.5)]));

    [Fact]
    public void Among_numbers_that_do_not_matter_one_is_named_at_most_one_time_in_twenty()
    {
        var random = new Random(5);
        string[] names = [.. Enumerable.Range(0, 10).Select(number => $"n{number}")];
        var named = Enumerable.Range(0, 100).Count(_ => DecidingNumber.Of(
            names, [.. Enumerable.Range(0, 40).Select(_ => names.Select(_ => random.NextDouble()).ToArray())],
            [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble() - 0.4)]) is not null);
        Assert.InRange(named, 1, 12); // 5, give or take three standard deviations of 2.2
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new[] { false, false, true, true }, 0.5)] // 4 of 4 pairs
    [InlineData(new double[] { 4, 3, 2, 1 }, new[] { false, false, true, true }, 0.5)] // none of 4
    [InlineData(new double[] { 1, 2, 3, 4 }, new[] { false, true, false, true }, 0.25)] // 3 of 4
    [InlineData(new double[] { 1, 2, 2, 3 }, new[] { false, true, false, true }, 0.375)] // 3 and a tie of 4
    [InlineData(new double[] { 5, 5, 5, 5 }, new[] { false, true, false, true }, 0)]
    public void Signs_lie_apart_by_the_pairs_that_are_in_order(double[] values, bool[] isPositive, double apart) =>
        Assert.Equal(apart, new SignSeparation(values).Apart(isPositive), 12);

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new[] { false, false, true, true }, 2.5, true, 4)]
    [InlineData(new double[] { 4, 3, 2, 1 }, new[] { false, false, true, true }, 2.5, false, 4)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6 }, new[] { false, true, true, true, true, true }, 1.5, true, 6)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6 }, new[] { true, true, false, true, false, false }, 2.5, false, 5)] // 4.5 is as good: the first of two
    [InlineData(new double[] { 1, 2, 2, 3 }, new[] { false, true, false, true }, 1.5, true, 3)]
    [InlineData(new double[] { 7, 7, 7 }, new[] { false, true, true }, 7, true, 2)]
    public void The_turn_lies_midway_between_two_desks(double[] values, bool[] isPositive, double at, bool isPositiveAbove, int told) =>
        Assert.Equal((at, isPositiveAbove, told), new SignSeparation(values).Turn(isPositive));

    [Fact]
    public void As_many_differences_as_desks_are_expected()
    {
        Assert.Contains("There are 40 desks, but values of 2.", Assert.Throws<ArgumentException>(() => DecidingNumber.Of(["x", "y", "z"], Desks, [1, -1])).Message, StringComparison.Ordinal);
        Assert.Contains("Desk 2 has NaN", Assert.Throws<ArgumentException>(() => DecidingNumber.Of(["x", "y", "z"], Desks, [.. Desks.Select((_, desk) => desk == 1 ? double.NaN : 1)])).Message, StringComparison.Ordinal);
    }

    // Three numbers that go through 0, 0.025, …, 0.975 in orders of their own.
    private static double[][] Desks { get; } = [.. Enumerable.Range(0, 40).Select(desk => new[] { desk * 7 % 40 / 40.0, desk * 11 % 40 / 40.0, desk * 27 % 40 / 40.0 })];
}
