using QueueSim.Scenarios.Distributions;

namespace QueueSim.Tests.Distributions;

/// <summary>Every fault, word for word.</summary>
public class DistributionFaultTests
{
    [Theory]
    [InlineData("", "nothing is given; expected a number or a distribution such as exponential(mean=4)")]
    [InlineData("  ", "nothing is given; expected a number or a distribution such as exponential(mean=4)")]
    [InlineData("abc", "'abc' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4)")]
    [InlineData("expo", "'expo' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4)")]
    [InlineData("4h", "'4h' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4)")]
    [InlineData("3,5", "',5' follows the distribution; expected nothing after it; did you mean '3.5'?")]
    [InlineData("-3", "-3 is out of range; expected a number from 0 to 1e15")]
    [InlineData("1e400", "'1e400' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4)")]
    [InlineData("NaN", "'NaN' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4)")]
    [InlineData("2e15", "2e15 is out of range; expected a number from 0 to 1e15")]
    [InlineData("exponential", "exponential has no parameters; expected exponential(mean=…)")]
    [InlineData("mixture", "mixture has no parameters; expected mixture(0.1: constant(0), 0.9: exponential(mean=4))")]
    [InlineData("empirical", "empirical has no parameters; expected empirical(file.csv)")]
    [InlineData("(3)", "'(3)' is not a distribution; expected a number or a distribution such as exponential(mean=4)")]
    [InlineData("expnential(mean=3)", "unknown distribution 'expnential'; did you mean 'exponential'?")]
    [InlineData("lognormale(mean=4, cv=1)", "unknown distribution 'lognormale'; did you mean 'lognormal'?")]
    [InlineData("normal(mean=4, cv=1)", "unknown distribution 'normal'; did you mean 'lognormal'?")]
    [InlineData("zipf(s=2)", "unknown distribution 'zipf'; expected one of constant, exponential, lognormal, gamma, erlang, weibull, uniform, triangular, hyperexponential, empirical, mixture")]
    [InlineData("lognormal(mean=4)", "lognormal needs cv; expected lognormal(mean=…, cv=…)")]
    [InlineData("lognormal()", "lognormal needs mean and cv; expected lognormal(mean=…, cv=…)")]
    [InlineData("lognormal(4, 1)", "lognormal takes its parameters by name; expected lognormal(mean=…, cv=…); did you mean 'lognormal(mean=4, cv=1)'?")]
    [InlineData("exponential(4)", "exponential takes its parameters by name; expected exponential(mean=…); did you mean 'exponential(mean=4)'?")]
    [InlineData("exponential(mean=0)", "exponential has mean 0; expected a number above 0, at most 1e15; did you mean 'constant(0)'?")]
    [InlineData("exponential(mean=-3)", "exponential has mean -3; expected a number above 0, at most 1e15")]
    [InlineData("exponential(mean=four)", "exponential has mean 'four', which is not a number; expected exponential(mean=…)")]
    [InlineData("exponential(men=4)", "exponential has no parameter 'men'; expected exponential(mean=…); did you mean 'mean'?")]
    [InlineData("exponential(rate=4)", "exponential has no parameter 'rate'; expected exponential(mean=…)")]
    [InlineData("exponential(mean=4, mean=5)", "exponential has mean twice; expected exponential(mean=…)")]
    [InlineData("exponential(mean=4, cv=1)", "exponential has no parameter 'cv'; expected exponential(mean=…)")]
    [InlineData("exponential(mean=4", "exponential is not closed; expected exponential(mean=…)")]
    [InlineData("exponential(mean=4 5", "exponential is not closed; expected exponential(mean=…)")]
    [InlineData("exponential(mean=4:5)", "exponential has ':5)' where a separator or a closing bracket should be; expected exponential(mean=…)")]
    [InlineData("exponential(mean=)", "exponential has mean '', which is not a number; expected exponential(mean=…)")]
    [InlineData("exponential(=4)", "exponential has no parameter ''; expected exponential(mean=…)")]
    [InlineData("lognormal(mean=4, cv=0)", "lognormal has cv 0; expected a number from 0.01 to 100; did you mean 'constant(4)'?")]
    [InlineData("lognormal(mean=4, cv=200)", "lognormal has cv 200; expected a number from 0.01 to 100")]
    [InlineData("lognormal(mean=4, sd=2)", "lognormal has no parameter 'sd'; expected lognormal(mean=…, cv=…)")]
    [InlineData("gamma(mean=4, cv=0.001)", "gamma has cv 0.001; expected a number from 0.01 to 100; did you mean 'constant(4)'?")]
    [InlineData("erlang(mean=4, k=2.5)", "erlang has k 2.5; expected a whole number from 1 to 10000; did you mean 'gamma(mean=4, cv=0.6325)'?")]
    [InlineData("erlang(mean=4, k=0)", "erlang has k 0; expected a whole number from 1 to 10000")]
    [InlineData("weibull(mean=4, shape=0)", "weibull has shape 0; expected a number from 0.1 to 100")]
    [InlineData("uniform(2, 2)", "uniform has min 2 and max 2; expected min below max; did you mean 'constant(2)'?")]
    [InlineData("uniform(6, 2)", "uniform has min 6 and max 2; expected min below max; did you mean 'uniform(2, 6)'?")]
    [InlineData("uniform(2)", "uniform needs max; expected uniform(min, max)")]
    [InlineData("uniform(2, 6, 7)", "uniform has 3 parameters; expected uniform(min, max)")]
    [InlineData("uniform(min=2, 6, min=3)", "uniform has min twice; expected uniform(min, max)")]
    [InlineData("uniform(-1, 4)", "uniform has min -1; expected a number from 0 to 1e15")]
    [InlineData("triangular(1, 7, 5)", "triangular has min 1, mode 7 and max 5; expected min below max and mode from min to max; did you mean 'triangular(1, 5, 7)'?")]
    [InlineData("triangular(2, 2, 2)", "triangular has min 2, mode 2 and max 2; expected min below max and mode from min to max; did you mean 'constant(2)'?")]
    [InlineData("hyperexponential(mean=4, cv=0.5)", "hyperexponential has cv 0.5; expected a number from 1 to 100; did you mean 'gamma(mean=4, cv=0.5)'?")]
    [InlineData("empirical()", "empirical needs a file; expected empirical(file.csv)")]
    [InlineData("empirical(file.csv", "empirical is not closed; expected empirical(file.csv)")]
    [InlineData("mixture()", "mixture has '' without a weight; expected weight: distribution, as in mixture(0.1: constant(0), 0.9: exponential(mean=4))")]
    [InlineData("mixture(exponential(mean=4))", "mixture has 'exponential' without a weight; expected weight: distribution, as in mixture(0.1: constant(0), 0.9: exponential(mean=4))")]
    [InlineData("mixture(10%: constant(0), 90%: constant(1))", "mixture has weight '10%'; expected a number from 0 to 1")]
    [InlineData("mixture(1.5: constant(0))", "mixture has weight '1.5'; expected a number from 0 to 1")]
    [InlineData("mixture(0.5: constant(0), 0.4: constant(1))", "mixture has weights that sum to 0.9; expected 1")]
    [InlineData("mixture(0.5: constant(0), 0.5: expnential(mean=4))", "unknown distribution 'expnential'; did you mean 'exponential'?")]
    [InlineData("mixture(1: constant(0)", "mixture is not closed; expected mixture(0.1: constant(0), 0.9: exponential(mean=4))")]
    [InlineData("mixture(1: constant(0) x)", "mixture has 'x)' where a separator or a closing bracket should be; expected mixture(0.1: constant(0), 0.9: exponential(mean=4))")]
    [InlineData("constant(3) hours", "'hours' follows the distribution; expected nothing after it")]
    [InlineData("constant(3))", "')' follows the distribution; expected nothing after it")]
    public void Each_fault_says_what_it_is_and_what_to_write_instead(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => DistributionReader.Read(text, _ => Texts.Observations)).Message);

    [Fact]
    public void A_value_of_a_file_that_is_out_of_range_says_which() => Assert.Equal(
        "empirical(a.csv) has -2 as its value 2; expected a number from 0 to 1e15",
        Assert.Throws<FormatException>(() => DistributionReader.Read("empirical(a.csv)", _ => [1, -2, double.NaN])).Message);

    [Theory]
    [InlineData("+2", "'+2' is not a number or a distribution; expected a number or a distribution such as exponential(mean=4); did you mean '2'?")]
    [InlineData("exponential(mean=+4)", "exponential has mean '+4', which is not a number; expected exponential(mean=…); did you mean '4'?")]
    [InlineData("uniform(+2, 6)", "uniform has min '+2', which is not a number; expected uniform(min, max); did you mean '2'?")]
    [InlineData("mixture(+1: 3)", "mixture has weight '+1'; expected a number from 0 to 1; did you mean '1'?")]
    public void A_leading_plus_is_a_fault(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => DistributionReader.Read(text, _ => Texts.Observations)).Message);
}
