using System.Globalization;
using System.IO.Compression;
using System.Text;
using QueueSim.Scenarios.CommandLine;
using QueueSim.Scenarios.Distributions;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Store;
using QueueSim.Statistics;
using QueueSim.Storage;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Fuzz;

/// <summary>Whatever is given to the readers, they answer with a result or with faults.</summary>
/// <remarks>A failure names the input; the same number makes the same input. <c>tests/fuzz.sh 1000000</c> reads a million.</remarks>
public sealed class FuzzTests : IDisposable
{
    // All targets together.
    private static readonly long Inputs = long.TryParse(Environment.GetEnvironmentVariable("QUEUESIM_FUZZ"), CultureInfo.InvariantCulture, out var asked) ? asked : 6000;

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Tables_are_read_or_refused()
    {
        byte[][] tables =
        [
            .. Directory.GetFiles(StudyOptions.DefaultTablesDirectory, "*.csv").Order(StringComparer.Ordinal).Select(file => Encoding.UTF8.GetBytes(string.Concat(File.ReadLines(file).Take(6).Select(line => line + "\n")))),
            "a;b\n1,5;2\n"u8.ToArray(), "a\tb\n1\t\"2\n3\"\n"u8.ToArray(), "# note\nscenario,x\nbase,1|2|3\n"u8.ToArray(),
        ];
        Try(1, Inputs * 45 / 100, draws =>
        {
            var faults = new FaultList();
            var table = CsvTableReader.Parse("x.csv", Encoding.UTF8.GetString(Mutation.Of(draws.Of(tables), draws)), faults);
            Assert.True(table is not null || faults.Count > 0);
        });
    }

    [Fact]
    public void Distributions_are_read_or_refused()
    {
        string[] forms =
        [
            "12", "constant(3)", "exponential(mean=4)", "gamma(mean=4, cv=1)", "lognormal(mean=14, cv=1)", "uniform(1, 2)", "triangular(1, 2, 3)", "erlang(mean=4, k=3)", "weibull(mean=2, shape=1.5)",
            "mixture(0.1: constant(0), 0.9: exponential(mean=4))", "empirical(x.csv)", "hyperexponential(mean=2, cv=3)", "lognormal(p50=10, p90=40)",
        ];
        Try(2, Inputs * 40 / 100, draws =>
        {
            try
            {
                var distribution = DistributionReader.Read(Encoding.UTF8.GetString(Mutation.Of(Encoding.UTF8.GetBytes(draws.Of(forms)), draws)), _ => [1, 2, 3]);
                Assert.False(double.IsNaN(distribution.Quantile(0.5)));
            }
            catch (FormatException refused)
            {
                Assert.NotEqual("", refused.Message);
            }
        });
    }

    [Fact]
    public void Replications_are_read_or_damaged()
    {
        var scenario = StudyReader.Read([program.Write("study.csv", "scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\nbase,2,0,40,plain\n")], new StudyOptions()).Study!.Baseline.Compile();
        var layout = new ResultLayout(scenario);
        var statistics = new ReplicationStatistics(layout, 1);
        var totals = new SupportDesk(scenario).Run(1, 1, statistics, TestContext.Current.CancellationToken);
        var packed = ReplicationBytes.Of(statistics.Complete(), totals);
        var plain = new byte[BitConverter.ToInt32(packed.AsSpan(1))];
        Assert.True(BrotliDecoder.TryDecompress(packed.AsSpan(5), plain, out _));
        Try(3, Inputs * 10 / 100, draws =>
        {
            try
            {
                ReplicationBytes.Read(layout, 1, draws.Below(2) == 0 ? Mutation.Of(packed, draws) : Packed(Mutation.Of(plain, draws)));
            }
            catch (InvalidDataException damage)
            {
                Assert.NotEqual("", damage.Message);
            }
        });
    }

    [Fact]
    public void Files_of_replications_are_read_or_damaged()
    {
        var path = program.PathOf("whole.sqlite");
        using (var file = StoreFile.Open(path))
        {
            file.Add(Enumerable.Range(1, 20).Select(number => (new byte[32], number, Enumerable.Repeat((byte)number, 40 * number).ToArray())));
            file.Add(new byte[32], new Scenarios.Running.ReplicationFailure(21, Scenarios.Running.FailureCause.Events, 5, "1.0"));
        }

        var (whole, spoilt) = (File.ReadAllBytes(path), program.PathOf("spoilt.sqlite"));
        Try(4, Inputs * 2 / 100, draws =>
        {
            File.WriteAllBytes(spoilt, Mutation.Of(whole, draws));
            try
            {
                using var file = StoreFile.OpenToRead(spoilt)!;
                foreach (var key in file.Keys())
                {
                    foreach (var number in file.Numbers(key))
                        file.Find(key, number);
                }

                file.Failures();
            }
            catch (DamagedStoreException damage)
            {
                Assert.Contains("spoilt.sqlite", damage.Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Studies_and_options_are_checked_or_refused_and_nothing_is_written()
    {
        byte[][] studies =
        [
            "scenario,description,ai.auc,teams.listing.agents,case_types.payment.touch_minutes\ntoday,,,,\nbetter,x,0.95,8,\"lognormal(mean=14, cv=1)\"\n"u8.ToArray(),
            "scenario,run.days,arrivals.problems_per_day,parameters,answer_metric\nbase,5,100,plain,resolution_hours\nmore,5,90|80,plain,\n"u8.ToArray(),
        ];
        string[] options = ["--replications", "5", "--seed", "1", "--set", "ai.auc=0.9", "--days", "7", "--delta", "resolution_hours=1h", "--assert", "p90(resolution_hours) < 48h", "--precision", "2%", "--format", "svg", "--shard", "1/2", "--max-open", "0", "--design", "lhs:4"];
        var study = program.PathOf("study.csv");
        Try(5, Inputs * 3 / 100, draws =>
        {
            File.WriteAllBytes(study, draws.Below(3) == 0 ? draws.Of(studies) : Mutation.Of(draws.Of(studies), draws));
            List<string> call = ["run", study, "--only-check", "--out", program.PathOf("out")];
            for (var more = draws.Below(3); more > 0; more--)
            {
                var at = 2 * draws.Below(options.Length / 2);
                call.Add(options[at]);
                call.Add(Encoding.UTF8.GetString(Mutation.Of(Encoding.UTF8.GetBytes(options[at + 1]), draws)));
            }

            Assert.True(program.Run([.. call]) is ExitStatus.Done or ExitStatus.BadInput, program.Error);
            Assert.Equal(["study.csv"], Directory.EnumerateFileSystemEntries(program.PathOf("")).Select(Path.GetFileName));
        });
    }

    private static void Try(int target, long inputs, Action<Draws> read)
    {
        for (var input = 0L; input < inputs; input++)
        {
            try
            {
                read(new Draws(target, input));
            }
#pragma warning disable CA1031 // Whatever it is, its input has to be named.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                throw new InvalidOperationException($"Input {input} of target {target}: {failure.GetType().Name}: {failure.Message}", failure);
            }
        }
    }

    private static byte[] Packed(byte[] plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length) + 5];
        packed[0] = ReplicationBytes.Form;
        BitConverter.TryWriteBytes(packed.AsSpan(1), plain.Length);
        Assert.True(BrotliEncoder.TryCompress(plain, packed.AsSpan(5), out var written, 1, 18));
        return packed[..(written + 5)];
    }
}
