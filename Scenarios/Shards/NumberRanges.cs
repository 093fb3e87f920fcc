namespace QueueSim.Scenarios.Shards;

/// <summary>Whole numbers as schedulers take them: <c>3,7-9</c>.</summary>
internal static class NumberRanges
{
    /// <summary>The text of some numbers.</summary>
    /// <param name="numbers">Numbers, ascending and each once.</param>
    public static string Of(IReadOnlyList<int> numbers)
    {
        var parts = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var last = i;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1)
                last++;
            parts.Add(last == i ? $"{numbers[i]}" : $"{numbers[i]}-{numbers[last]}");
            i = last + 1;
        }

        return string.Join(',', parts);
    }
}
