using System.Collections;
using System.Reflection;

namespace QueueSim.Kinds;

/// <summary>Whether two scenarios differ in nothing but what the focal cohort does.</summary>
public static class SameDesk
{
    /// <summary>Compares the compiled scenarios, value by value.</summary>
    /// <remarks>Strategies that nobody but the cohort uses do not count, and neither do names and descriptions of scenarios and strategies.</remarks>
    public static bool Of(Scenario one, Scenario other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return AreEqual(WithoutCohort(one), WithoutCohort(other));
    }

    private static Scenario WithoutCohort(Scenario scenario) => scenario with
    {
        Name = "",
        Description = "",
        Focal = scenario.Focal is { } focal ? focal with { StrategyIndex = 0 } : null,
        Strategies = [.. Used(scenario).Select(strategy => strategy with { Description = "" })],
        Adopted = [.. scenario.Adopted.Select(adopted => adopted with { StrategyIndex = Used(scenario).ToList().IndexOf(scenario.Strategies[adopted.StrategyIndex]) })],
    };

    private static IEnumerable<Strategy> Used(Scenario scenario) => scenario.Strategies.Where(
        (strategy, index) => strategy.Share > 0 || scenario.Adopted.Any(adopted => adopted.StrategyIndex == index));

    // Records compare by value, their lists by reference; compiled twice, equal lists are two.
    private static bool AreEqual(object? one, object? other)
    {
        if (Equals(one, other))
            return true;
        if (one is null || other is null || one.GetType() != other.GetType())
            return false;
        if (one is IEnumerable items)
        {
            var (here, there) = (items.Cast<object?>().ToList(), ((IEnumerable)other).Cast<object?>().ToList());
            return here.Count == there.Count && here.Zip(there).All(pair => AreEqual(pair.First, pair.Second));
        }
        if (one.GetType().Namespace?.StartsWith(nameof(QueueSim), StringComparison.Ordinal) != true)
            return false;
        return FieldsOf(one.GetType()).All(field => AreEqual(field.GetValue(one), field.GetValue(other)));
    }

    /// <summary>All that an object holds, what its public face leaves out too.</summary>
    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var each = type; each is not null && each != typeof(object); each = each.BaseType)
        {
            foreach (var field in each.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
