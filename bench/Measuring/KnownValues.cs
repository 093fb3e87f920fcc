using System.Globalization;
using QueueSim.Bench.Models;
using QueueSim.Bench.Processes;
using QueueSim.Bench.Product;
using QueueSim.Bench.Raw;
using QueueSim.Statistics;

namespace QueueSim.Bench.Measuring;

/// <summary>Whether every way of running a model gives what theory gives: a fast wrong answer is not worth measuring.</summary>
internal sealed class KnownValues(TextWriter output)
{
    public void Print(ulong seed, long customers)
    {
        output.WriteLine($"{customers:N0} customers; intervals of 99 % from {BatchMeans.Batches} batches.");
        output.WriteLine();
        Row("quantity", "known", "raw loop", "kernel", "product", "");
        Row("---", "---", "---", "---", "---", "---");
        (OutcomeA raw, OutcomeA kernel, OutcomeA product) a = (RawA.Run(customers, seed), ProcessesA.Run(customers, seed), RecordedA.Run(customers, seed));
        Check("A: mean wait, hours", ModelA.KnownWait, TimeSpan.TicksPerHour, a.raw.Wait, a.kernel.Wait, a.product.Wait);
        (OutcomeB raw, OutcomeB kernel, OutcomeB product) b = (RawB.Run(customers, seed), ProcessesB.Run(customers, seed), RecordedB.Run(customers, seed));
        Check("B: share reaching pool 1", ModelB.KnownShareReachingPool1, 1, b.raw.ReachedPool1, b.kernel.ReachedPool1, b.product.ReachedPool1);
        Check("B: time in system, high, hours", ModelB.KnownHoursHigh, TimeSpan.TicksPerHour, b.raw.Stay[0], b.kernel.Stay[0], b.product.Stay[0]);
        Check("B: time in system, ordinary, hours", ModelB.KnownHoursOrdinary, TimeSpan.TicksPerHour, b.raw.Stay[1], b.kernel.Stay[1], b.product.Stay[1]);
        Check("B: wait for pool 1, hours", ModelB.KnownWait1, TimeSpan.TicksPerHour, b.raw.Wait1, b.kernel.Wait1, b.product.Wait1);
        Check("B: wait for pool 2, hours", ModelB.KnownWait2, TimeSpan.TicksPerHour, b.raw.Wait2, b.kernel.Wait2, b.product.Wait2);
        var same = a.raw.Wait.Sum == a.kernel.Wait.Sum
            && b.raw.All.Zip(b.kernel.All).All(pair => pair.First.Sum == pair.Second.Sum && pair.First.Count == pair.Second.Count);
        output.WriteLine();
        output.WriteLine($"Raw loop and kernel {(same ? "agree to the last tick in every sum" : "DISAGREE")}. The product serves a class in the order of submission, not of arrival at the pool, so it agrees in distribution.");
    }

    private void Check(string what, double known, double unit, params BatchMeans[] ways)
    {
        Estimate[] estimates = [.. ways.Select(way => way.Estimate(unit))];
        var inside = estimates.All(estimate => estimate.Low <= known && known <= estimate.High);
        Row([what, known.ToString(CultureInfo.InvariantCulture), .. estimates.Select(estimate => $"{estimate.Mean:F4} ± {estimate.HalfWidth:F4}"), inside ? "inside" : "OUTSIDE"]);
    }

    private void Row(params string[] cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}
