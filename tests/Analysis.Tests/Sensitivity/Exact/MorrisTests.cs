using QueueSim.Sensitivity;

namespace QueueSim.Tests.Sensitivity.Exact;

/// <summary>Exact: trajectories, and functions whose elementary effects are known at every point.</summary>
public sealed class MorrisTests
{
    [Fact]
    public void A_trajectory_changes_every_input_once_by_a_step_and_stays_on_the_grid()
    {
        foreach (var walk in MorrisDesign.Trajectories(7, 40, seed: 3))
        {
            Assert.Equal(8, walk.Points.Count);
            Assert.Equal(Enumerable.Range(0, 7), walk.Moved.Order());
            for (var i = 0; i < 7; i++)
            {
                var change = walk.Points[i + 1].Zip(walk.Points[i], (after, before) => after - before).ToArray();
                Assert.Equal(walk.Steps[i], change[walk.Moved[i]], 12);
                Assert.Equal(2.0 / 3, Math.Abs(walk.Steps[i]), 12);
                Assert.Single(change, each => each != 0);
            }
            Assert.All(walk.Points.SelectMany(point => point), level => Assert.Contains(Math.Round(3 * level, 9), new[] { 0.0, 1, 2, 3 }));
        }
    }

    [Fact]
    public void Every_level_is_as_likely_as_another_and_more_trajectories_go_on_from_fewer()
    {
        var walks = MorrisDesign.Trajectories(2, 3000, seed: 5);
        var levels = walks.SelectMany(walk => walk.Points).SelectMany(point => point).GroupBy(level => Math.Round(3 * level)).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(levels.Values, count => Assert.InRange(count / 18000.0, 0.235, 0.265));
        Assert.Equal(walks[7].Points, MorrisDesign.Trajectories(2, 8, seed: 5)[7].Points);
        Assert.NotEqual(walks[7].Points, MorrisDesign.Trajectories(2, 8, seed: 6)[7].Points);
    }

    [Fact]
    public void A_sum_has_its_coefficients_as_effects_and_no_spread()
    {
        var walks = MorrisDesign.Trajectories(4, 6, seed: 1);
        var effects = MorrisEffect.Of(walks, walks.Answers(x => (3 * x[0]) - (2 * x[1]) + (0.5 * x[2]) + 100), seed: 1);
        Assert.Equal([3, -2, 0.5, 0], effects.Select(effect => Math.Round(effect.Mu.Value, 9)));
        Assert.Equal([3, 2, 0.5, 0], effects.Select(effect => Math.Round(effect.MuStar.Value, 9)));
        Assert.All(effects, effect => Assert.Equal((0, 0, 0), (Math.Round(effect.Sigma.Value, 6), Math.Round(effect.Sigma.High, 6), Math.Round(effect.Mu.High - effect.Mu.Low, 9))));
        Assert.All(effects, effect => Assert.Null(effect.Noise));
    }

    /// <summary>The effect of one factor of a product is the other, which is 0, 1/3, 2/3 or 1: mean 1/2, standard deviation √5 / 6.</summary>
    [Fact]
    public void An_interaction_shows_in_the_spread_and_lies_in_the_interval()
    {
        var walks = MorrisDesign.Trajectories(2, 400, seed: 9);
        var effect = MorrisEffect.Of(walks, walks.Answers(x => x[0] * x[1]), seed: 9)[0];
        Assert.InRange(0.5, effect.Mu.Low, effect.Mu.High);
        Assert.InRange(0.5, effect.MuStar.Low, effect.MuStar.High);
        Assert.InRange(Math.Sqrt(5) / 6, effect.Sigma.Low, effect.Sigma.High);
        Assert.True(effect.Mu.High - effect.Mu.Low < 0.1 && effect.Sigma.High - effect.Sigma.Low < 0.05);
    }

    /// <summary>(x − 1/2)² goes from 1/4 to 1/36 or back with every step of 2/3: effects of ±1/3 cancel in their mean and not in their size.</summary>
    [Fact]
    public void A_number_that_acts_both_ways_has_a_size_where_its_mean_is_none()
    {
        var walks = MorrisDesign.Trajectories(1, 500, seed: 2);
        var effect = MorrisEffect.Of(walks, walks.Answers(x => Math.Pow(x[0] - 0.5, 2)), seed: 2)[0];
        Assert.Equal(1.0 / 3, effect.MuStar.Value, 9);
        Assert.InRange(0, effect.Mu.Low, effect.Mu.High);
    }

    [Fact]
    public void A_point_without_an_answer_takes_away_the_two_effects_at_its_sides()
    {
        var walks = MorrisDesign.Trajectories(3, 5, seed: 1);
        var answers = walks.Answers(x => x.Sum());
        answers[2] = [.. answers[2].Select((answer, point) => point == 1 ? null : answer)];
        var effects = MorrisEffect.Of(walks, answers, seed: 1);
        Assert.Equal(13, effects.Sum(effect => effect.Effects));
        Assert.All(effects, effect => Assert.Equal(1, effect.Mu.Value, 9));
        Assert.Equal(5, effects[walks[2].Moved[2]].Effects);
    }

    [Fact]
    public void One_trajectory_has_effects_without_intervals_and_none_has_no_effects()
    {
        var walks = MorrisDesign.Trajectories(2, 1, seed: 1);
        var one = MorrisEffect.Of(walks, walks.Answers(x => x[0]), seed: 1)[0];
        Assert.Equal(1, one.Mu.Value, 9);
        Assert.True(double.IsNaN(one.Mu.Low) && double.IsNaN(one.Sigma.Value));
        var none = MorrisEffect.Of(walks, [[null, null, null]], seed: 1)[0];
        Assert.Equal(0, none.Effects);
        Assert.True(double.IsNaN(none.Mu.Value) && none.Noise is null);
    }

    /// <summary>A difference of two answers of two replications each has the variance 2 s² / 2; effects are it over a step of 2/3.</summary>
    [Fact]
    public void Noise_is_taken_off_the_spread_and_its_own_size_is_told()
    {
        var walks = MorrisDesign.Trajectories(3, 2000, seed: 4);
        var answers = walks.Answers(x => x[0]).WithNoise(new Random(7), replications: 2, own: 1, common: 5);
        var effects = MorrisEffect.Of(walks, answers, seed: 4);
        var expected = Math.Sqrt(2 / Math.PI) * 1.5;
        Assert.All(effects, effect => Assert.InRange(effect.Noise!.Value, 0.95 * expected, 1.05 * expected));
        Assert.All(effects, effect => Assert.InRange(effect.Sigma.Value, 0, 0.45));
        Assert.InRange(1, effects[0].Mu.Low, effects[0].Mu.High);
        Assert.InRange(expected, effects[1].MuStar.Low, effects[1].MuStar.High);
        Assert.True(effects[0].IsToldFromNoise);
        Assert.False(effects[1].IsToldFromNoise);
    }
}
