using QueueSim.Randomness;

namespace QueueSim.Tests.Randomness.Exact;

public class DistributionTests
{
    [Fact]
    public void Other_families_parameters_and_observations_are_not_equal()
    {
        Assert.NotEqual<Distribution>(new ErlangDistribution(4, 1), new ExponentialDistribution(4));
        Assert.NotEqual(new ExponentialDistribution(5), new ExponentialDistribution(4));
        Assert.NotEqual<Distribution>(new EmpiricalDistribution("f", [1, 2]), new EmpiricalDistribution("f", [1, 3]));
        Assert.NotEqual<Distribution>(
            new MixtureDistribution([(1, new EmpiricalDistribution("f", [1, 2]))]), new MixtureDistribution([(1, new EmpiricalDistribution("f", [1, 3]))]));
    }

    [Fact]
    public void Constructors_refuse_parameters_out_of_range()
    {
        Assert.Throws<ParameterOutOfRangeException>(() => new ConstantDistribution(-1));
        Assert.Throws<ParameterOutOfRangeException>(() => new ConstantDistribution(double.NaN));
        Assert.Throws<ParameterOutOfRangeException>(() => new ExponentialDistribution(0));
        Assert.Throws<ParameterOutOfRangeException>(() => new LognormalDistribution(1, 0));
        Assert.Throws<ParameterOutOfRangeException>(() => new GammaDistribution(1, double.PositiveInfinity));
        Assert.Throws<ParameterOutOfRangeException>(() => new ErlangDistribution(1, 0));
        Assert.Throws<ParameterOutOfRangeException>(() => new ErlangDistribution(1, 2.5));
        Assert.Throws<ParameterOutOfRangeException>(() => new WeibullDistribution(1, 0.01));
        Assert.Throws<ParameterOutOfRangeException>(() => new UniformDistribution(2, 2));
        Assert.Throws<ParameterOutOfRangeException>(() => new TriangularDistribution(1, 7, 5));
        Assert.Throws<ParameterOutOfRangeException>(() => new HyperexponentialDistribution(1, 0.5));
        Assert.Throws<ArgumentException>(() => new EmpiricalDistribution("f", []));
        Assert.Throws<ArgumentException>(() => new MixtureDistribution([(0.5, new ConstantDistribution(1))]));
    }
}
