using QueueSim.Desks;

namespace QueueSim.Tests.Desks.Exact;

/// <summary>Exact: desks on which what knowing a number is worth can be computed by hand.</summary>
public sealed class ValueOfKnowingTests
{
    [Fact]
    public void A_number_that_tells_which_of_two_scenarios_to_take_is_worth_what_the_wrong_one_loses()
    {
        // A quarter of the desks gains 3 by the change, the others lose 2: leave it, unless the number says 1. Knowing is worth a quarter of 3.
        var rows = ValueOfKnowing.Of(["decides", "never varies"], Desks(desk => [desk % 4 == 0 ? 1 : 0, 7]), Desks(desk => [0, desk % 4 == 0 ? 3 : -2]));
        Assert.Equal(["decides", "never varies"], rows.Select(row => row.Number));
        Assert.InRange(rows[0].Value, 0.72, 0.78);
        Assert.InRange(0.75, rows[0].Low, rows[0].High);
        Assert.True(rows[0].Low > 0.2);
        Assert.Equal(0.001, rows[0].ByChance, 12); // none of 999 orders is as good
        Assert.Equal(new ValueOfKnowing("never varies", 0, 0, 0, 1), rows[1]);
    }

    [Fact]
    public void Of_three_scenarios_each_may_be_the_one_to_take()
    {
        // −1, 0 and 1 by turns: the first is worth −10x, the second 4, the third 10x − 2. Today 4 on average against 0 and −2;
        // who knows x has 10, 4 and 8, on average 22 / 3: 10 / 3 more.
        var rows = ValueOfKnowing.Of(["x"], Desks(desk => [(desk % 3) - 1], 42), Desks(desk => [-10 * ((desk % 3) - 1), 4, (10 * ((desk % 3) - 1)) - 2], 42));
        Assert.InRange(rows[0].Value, 3.2, 3.45);
        Assert.InRange(10 / 3.0, rows[0].Low, rows[0].High);
    }

    [Fact]
    public void What_every_desk_says_alike_needs_no_number()
    {
        var rows = ValueOfKnowing.Of(["x", "y"], Desks(desk => [desk % 5, desk % 7]), Desks(desk => [10 - (desk % 5), desk % 5, -20]));
        Assert.Equal([new("x", 0, 0, 0, 1), new ValueOfKnowing("y", 0, 0, 0, 1)], rows);
    }

    [Fact]
    public void With_one_scenario_there_is_nothing_to_choose() =>
        Assert.Equal([new ValueOfKnowing("x", 0, 0, 0, 1)], ValueOfKnowing.Of(["x"], Desks(desk => [desk]), Desks(desk => [desk % 4])));

    [Fact]
    public void A_few_desks_say_nothing() => Assert.Empty(ValueOfKnowing.Of(["x"], Desks(desk => [desk], 9), Desks(desk => [0, desk - 4], 9)));

    [Fact]
    public void The_same_desks_give_the_same_rows_and_another_seed_nearly_the_same()
    {
        IReadOnlyList<ValueOfKnowing> Rows(ulong seed) => ValueOfKnowing.Of(["x", "y"], Desks(desk => [desk % 5, desk % 7]), Desks(desk => [0, (desk % 5) - 2.2]), seed);
        Assert.Equal(Rows(1), Rows(1));
        Assert.NotEqual(Rows(1), Rows(2));
        Assert.Equal(Rows(1)[0].Value, Rows(2)[0].Value, 0.1);
    }

    [Fact]
    public void The_unit_is_that_of_the_benefits()
    {
        var hours = ValueOfKnowing.Of(["x", "y"], Desks(desk => [desk % 5, desk % 7]), Desks(desk => [0, (desk % 5) - 2.2]));
        var minutes = ValueOfKnowing.Of(["x", "y"], Desks(desk => [desk % 5, desk % 7]), Desks(desk => [0, 60 * ((desk % 5) - 2.2)]));
        Assert.All(hours.Zip(minutes), pair => Assert.Equal((60 * pair.First.Value, 60 * pair.First.High), (pair.Second.Value, pair.Second.High), Near));
    }

    [Fact]
    public void What_is_missing_or_no_number_is_said()
    {
        Assert.Equal("Desk 3 has 1 values for 2 numbers. (Parameter 'desks')", Message(["x", "y"], Desks(desk => desk == 2 ? [1] : [1, 2]), Desks(_ => [0, 1])));
        Assert.Equal("Desk 3 has NaN for y. (Parameter 'desks')", Message(["x", "y"], Desks(desk => [1, desk == 2 ? double.NaN : 2]), Desks(_ => [0, 1])));
        Assert.Equal("Desk 2 has Infinity for scenario 1. (Parameter 'benefits')", Message(["x"], Desks(_ => [1]), Desks(desk => [desk == 1 ? double.PositiveInfinity : 0, 1])));
        Assert.Equal("There are 40 desks, but values of 39. (Parameter 'benefits')", Message(["x"], Desks(_ => [1]), Desks(_ => [0, 1], 39)));
        Assert.Equal("There is no scenario. (Parameter 'benefits')", Message(["x"], Desks(_ => [1]), Desks(_ => [])));
    }

    private static string Message(string[] numbers, double[][] desks, double[][] benefits) =>
        Assert.Throws<ArgumentException>(() => ValueOfKnowing.Of(numbers, desks, benefits)).Message;

    private static double[][] Desks(Func<int, double[]> of, int count = 40) => [.. Enumerable.Range(0, count).Select(of)];

    private static bool Near((double Value, double High) one, (double Value, double High) other) =>
        Math.Abs(one.Value - other.Value) < 1e-9 && Math.Abs(one.High - other.High) < 1e-9;
}
