namespace QueueSim.Desks;

/// <summary>Checks tables of values on desks.</summary>
internal static class DeskValues
{
    /// <summary>Throws unless each desk has a finite value for each number.</summary>
    /// <param name="numbers">Names.</param>
    /// <param name="desks">By desk: values of the numbers.</param>
    /// <param name="parameter">Name of the argument.</param>
    /// <exception cref="ArgumentException">A value is missing or not finite.</exception>
    public static void Check(IReadOnlyList<string> numbers, IReadOnlyList<IReadOnlyList<double>> desks, string parameter)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(desks);
        for (var desk = 0; desk < desks.Count; desk++)
        {
            if (desks[desk].Count != numbers.Count)
                throw new ArgumentException($"Desk {desk + 1} has {desks[desk].Count} values for {numbers.Count} numbers.", parameter);
            for (var number = 0; number < numbers.Count; number++)
            {
                if (!double.IsFinite(desks[desk][number])) throw new ArgumentException($"Desk {desk + 1} has {desks[desk][number]} for {numbers[number]}.", parameter);
            }
        }
    }

    /// <summary>Throws unless there is a finite value of each scenario on each desk.</summary>
    /// <param name="benefits">By desk: values of the scenarios.</param>
    /// <param name="desks">How many desks there are.</param>
    /// <param name="parameter">Name of the argument.</param>
    /// <exception cref="ArgumentException">A desk, all scenarios or a value is missing, or one is not finite.</exception>
    public static void CheckScenarios(IReadOnlyList<IReadOnlyList<double>> benefits, int desks, string parameter)
    {
        ArgumentNullException.ThrowIfNull(benefits);
        if (benefits.Count != desks) throw new ArgumentException($"There are {desks} desks, but values of {benefits.Count}.", parameter);
        if (desks == 0) return;
        if (benefits[0].Count == 0) throw new ArgumentException("There is no scenario.", parameter);
        Check([.. benefits[0].Select((_, scenario) => $"scenario {scenario + 1}")], benefits, parameter);
    }
}
