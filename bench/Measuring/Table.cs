using System.Globalization;
using QueueSim.Statistics;

namespace QueueSim.Bench;

/// <summary>Everything that is measured, as a page of Markdown.</summary>
internal sealed class Table(TextWriter output, long customers, int rounds)
{
    private const int Growth = 4;

    public void Print()
    {
        Line($"{DateTime.UtcNow:yyyy-MM-dd}; {Machine.Describe()}; {rounds} interleaved rounds of {customers:N0} customers, medians, processor time.");
        Interleaved a = Measure("Model A", Way.A);
        Interleaved b = Measure("Model B", Way.B);
        Interleaved pending = Measure("One million pending timeouts (events/s)", Way.Pending);
        Interleaved full = Measure("The full support model beside model B", [Way.Named("b-product"), Way.Baseline]);
        (double speedUp, double low, double high) = SpeedUp.Measure(rounds, replications: 4);

        Heading("Ratios", "what", "at least", "aim", "measured", "lowest to highest");
        Ratio("A, kernel processes / raw loop", 0.40, 0.55, a, "a-kernel", "a-raw");
        Ratio("B, kernel processes / raw loop", 0.60, 0.75, b, "b-kernel", "b-raw");
        Ratio("B, the product with all statistics / raw loop", 0.30, 0.50, b, "b-product", "b-raw");
        Ratio("one million pending timeouts, kernel / raw heap", 0.30, 0.50, pending, "pending-kernel", "pending-raw");
        Ratio("full support model, problems/s / model B product cases/s", 0.20, 0.35, full, "baseline", "b-product");
        Row("two threads / one thread, default study, time on the clock", "1.85", "1.95", $"{speedUp:F2}", $"{low:F2} to {high:F2}");

        Known();
        Memory();
    }

    private Interleaved Measure(string title, IReadOnlyList<Way> ways)
    {
        var measured = new Interleaved(ways, customers, rounds);
        Heading(title, "way", "thousand/s", "of the first", "bytes allocated each", "share of pauses");
        foreach (Way way in ways)
            Row(way.Name, $"{measured.Rate(way.Name) / 1000:N0}", $"{measured.Ratio(way.Name, ways[0].Name):F3}", $"{measured.BytesPerCustomer(way.Name):F1}", $"{measured.PauseShare(way.Name):P1}");
        return measured;
    }

    private void Ratio(string what, double floor, double aim, Interleaved measured, string way, string reference)
    {
        (double low, double high) = measured.Spread(way, reference);
        Row(what, $"{floor:F2}", $"{aim:F2}", $"{measured.Ratio(way, reference):F2}", $"{low:F2} to {high:F2}");
    }

    private void Known()
    {
        Heading("Known values", "quantity", "known", "raw loop", "kernel", "product", "");
        (OutcomeA raw, OutcomeA kernel, OutcomeA product) a = (RawA.Run(customers, 2), ProcessesA.Run(customers, 2), RecordedA.Run(customers, 2));
        Check("A: mean wait, hours", ModelA.KnownWait, TimeSpan.TicksPerHour, a.raw.Wait, a.kernel.Wait, a.product.Wait);
        (OutcomeB raw, OutcomeB kernel, OutcomeB product) b = (RawB.Run(customers, 2), ProcessesB.Run(customers, 2), RecordedB.Run(customers, 2));
        Check("B: share reaching pool 1", ModelB.KnownShareReachingPool1, 1, b.raw.ReachedPool1, b.kernel.ReachedPool1, b.product.ReachedPool1);
        Check("B: time in system, high, hours", ModelB.KnownHoursHigh, TimeSpan.TicksPerHour, b.raw.Stay[0], b.kernel.Stay[0], b.product.Stay[0]);
        Check("B: time in system, ordinary, hours", ModelB.KnownHoursOrdinary, TimeSpan.TicksPerHour, b.raw.Stay[1], b.kernel.Stay[1], b.product.Stay[1]);
        Check("B: wait for pool 1, hours", ModelB.KnownWait1, TimeSpan.TicksPerHour, b.raw.Wait1, b.kernel.Wait1, b.product.Wait1);
        Check("B: wait for pool 2, hours", ModelB.KnownWait2, TimeSpan.TicksPerHour, b.raw.Wait2, b.kernel.Wait2, b.product.Wait2);
        bool same = a.raw.Wait.Sum == a.kernel.Wait.Sum
            && b.raw.All.Zip(b.kernel.All).All(pair => pair.First.Sum == pair.Second.Sum && pair.First.Count == pair.Second.Count);
        output.WriteLine();
        output.WriteLine($"Raw loop and kernel {(same ? "agree to the last tick in every sum" : "DISAGREE")}. The product serves a class in the order of submission, not of arrival at the pool, so it agrees in distribution.");
    }

    private void Check(string what, double known, double unit, params BatchMeans[] ways)
    {
        Estimate[] estimates = [.. ways.Select(way => way.Estimate(unit))];
        bool inside = estimates.All(estimate => estimate.Low <= known && known <= estimate.High);
        Row([what, known.ToString(CultureInfo.InvariantCulture), .. estimates.Select(estimate => $"{estimate.Mean:F4} ± {estimate.HalfWidth:F4}"), inside ? "inside" : "OUTSIDE"]);
    }

    private void Memory()
    {
        Heading($"From N = {customers:N0} to {Growth}N, each in a process of its own", "way", "time of 4N / N", "peak at N, MB", "peak at 4N, MB", "growth");
        foreach (Way way in Way.A.Concat(Way.B))
        {
            Child.Report small = Child.Run(way, customers);
            Child.Report large = Child.Run(way, Growth * customers);
            Row(way.Name, $"{large.Seconds / small.Seconds:F2}", $"{small.PeakMegabytes:F0}", $"{large.PeakMegabytes:F0}", $"{(large.PeakMegabytes / small.PeakMegabytes) - 1:P0}");
        }

        Heading("Peak with one million pending timeouts", "way", "MB");
        foreach (Way way in Way.Pending)
            Row(way.Name, $"{Child.Run(way, customers).PeakMegabytes:F0}");
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
