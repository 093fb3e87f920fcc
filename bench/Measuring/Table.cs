namespace QueueSim.Bench.Measuring;

/// <summary>Everything that is measured, as a page of Markdown.</summary>
internal sealed class Table(TextWriter output, long customers, int rounds)
{
    private const int Growth = 4;

    public void Print()
    {
        Line($"{DateTime.UtcNow:yyyy-MM-dd}; {Machine.Describe()}; {rounds} interleaved rounds of {customers:N0} customers (model A: four times as many), medians, processor time.");
        var a = Measure("Model A", Way.A, 4 * customers); // it is over sooner
        var b = Measure("Model B", Way.B, customers);
        var pending = Measure("One million pending timeouts (events/s)", Way.Pending, customers);
        var full = Measure("The full support model beside model B", [Way.Named("b-product"), Way.Baseline], customers);
        var threads = SpeedUp.Measure(rounds, replications: 20);

        Heading("Ratios", "what", "at least", "aim", "measured", "lowest to highest");
        Ratio("A, kernel processes / raw loop", 0.40, 0.55, a, "a-kernel", "a-raw");
        Ratio("B, kernel processes / raw loop", 0.60, 0.75, b, "b-kernel", "b-raw");
        Ratio("B, the product with all statistics / raw loop", 0.30, 0.50, b, "b-product", "b-raw");
        Ratio("one million pending timeouts, kernel / raw heap", 0.30, 0.50, pending, "pending-kernel", "pending-raw");
        Ratio("full support model, problems/s / model B product cases/s", 0.20, 0.35, full, "baseline", "b-product");
        Row("two threads / one thread, default study, time on the clock", "1.85", "1.95", $"{threads.Median:F2}", threads.Words().Study);
        Row("the same of two raw loops that share nothing: what the machine gives", "", "", $"{threads.MachineMedian:F2}", threads.Words().Machine);

        output.WriteLine();
        Line("## Known values");
        output.WriteLine();
        new KnownValues(output).Print(seed: 2, 16 * customers);
        Memory();
    }

    private Interleaved Measure(string title, IReadOnlyList<Way> ways, long number)
    {
        var measured = new Interleaved(ways, number, rounds);
        Heading(title, "way", "thousand/s", "of the first", "bytes allocated each", "share of pauses");
        foreach (var way in ways)
            Row(way.Name, $"{measured.Rate(way.Name) / 1000:N0}", $"{measured.Ratio(way.Name, ways[0].Name):F3}", $"{measured.BytesPerCustomer(way.Name):F1}", $"{measured.PauseShare(way.Name):P1}");
        return measured;
    }

    private void Ratio(string what, double floor, double aim, Interleaved measured, string way, string reference)
    {
        (var low, var high) = measured.Spread(way, reference);
        Row(what, $"{floor:F2}", $"{aim:F2}", $"{measured.Ratio(way, reference):F2}", $"{low:F2} to {high:F2}");
    }

    private void Memory()
    {
        Heading($"From N = {customers:N0} to {Growth}N, each in a process of its own", "way", "time of 4N / N", "peak at N, MB", "peak at 4N, MB", "growth");
        foreach (var way in Way.A.Concat(Way.B))
        {
            var small = Child.Run(way, customers);
            var large = Child.Run(way, Growth * customers);
            Row(way.Name, $"{large.Seconds / small.Seconds:F2}", $"{small.PeakMegabytes:F0}", $"{large.PeakMegabytes:F0}", $"{(large.PeakMegabytes / small.PeakMegabytes) - 1:P0}");
        }

        Heading("Peak with one million pending timeouts", "way", "MB");
        foreach (var way in Way.Pending)
            Row(way.Name, $"{Child.Run(way, customers).PeakMegabytes:F0}");
    }

    /// <summary>Time and memory from a million to a hundred million customers.</summary>
    public static void PrintGrowth(TextWriter output)
    {
        output.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd}; {Machine.Describe()}; each run in a process of its own, processor time.");
        output.WriteLine();
        output.WriteLine("| way | customers | seconds | microseconds each | peak, MB |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var way in (string[])["a-kernel", "b-kernel", "b-product"])
        {
            for (long number = 1_000_000; number <= 100_000_000; number *= 10)
            {
                var run = Child.Run(Way.Named(way), number);
                output.WriteLine($"| {way} | {number:N0} | {run.Seconds:F1} | {run.Seconds / number * 1e6:F3} | {run.PeakMegabytes:F0} |");
            }
        }
    }

    private void Heading(string title, params string[] columns)
    {
        output.WriteLine();
        Line($"## {title}");
        output.WriteLine();
        Row(columns);
        Row([.. columns.Select(_ => "---")]);
    }

    private void Row(params string[] cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    private void Line(string text) => output.WriteLine(text);
}
