namespace QueueSim.Randomness;

/// <summary>A mixture taken apart: values with a probability of their own, and continuous components.</summary>
internal sealed class Atoms
{
    private readonly SortedDictionary<double, double> _mass = [];
    private readonly List<(double Weight, Distribution Distribution)> _continuous = [];

    /// <summary>Values with a probability of their own, rising, with that probability.</summary>
    public IReadOnlyDictionary<double, double> Mass => _mass;

    /// <summary>Components without such values, with their weights.</summary>
    public IReadOnlyList<(double Weight, Distribution Distribution)> Continuous => _continuous;

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
                foreach (double value in empirical.Sorted)
                    AddMass(value, weight / empirical.Sorted.Length);

                break;
            case MixtureDistribution mixture:
                foreach ((double inner, Distribution component) in mixture.Components)
                    Add(weight * inner / mixture.WeightSum, component);

                break;
            default:
                _continuous.Add((weight, distribution));
                break;
        }
    }

    private void AddMass(double value, double weight) => _mass[value] = _mass.GetValueOrDefault(value) + weight;
}
