namespace QueueSim.Randomness;

/// <summary>A mixture taken apart: values with a probability of their own, and continuous components.</summary>
internal sealed class Atoms
{
    private readonly SortedDictionary<double, double> mass = [];
    private readonly List<(double Weight, Distribution Distribution)> continuous = [];

    /// <summary>Values with a probability of their own, rising, with that probability.</summary>
    public IReadOnlyDictionary<double, double> Mass => mass;

    /// <summary>Components without such values, with their weights.</summary>
    public IReadOnlyList<(double Weight, Distribution Distribution)> Continuous => continuous;

    /// <summary>Adds a component; nested mixtures are flattened.</summary>
    public void Add(double weight, Distribution distribution)
    {
        if (weight == 0)
            return;

        switch (distribution)
        {
            case ConstantDistribution constant:
                AddMass(constant.Mean, weight);
                break;
            case EmpiricalDistribution empirical:
                foreach (var value in empirical.Sorted)
                    AddMass(value, weight / empirical.Sorted.Length);

                break;
            case MixtureDistribution mixture:
                foreach ((var inner, var component) in mixture.Components)
                    Add(weight * inner / mixture.WeightSum, component);

                break;
            default:
                continuous.Add((weight, distribution));
                break;
        }
    }

    private void AddMass(double value, double weight) => mass[value] = mass.GetValueOrDefault(value) + weight;
}
