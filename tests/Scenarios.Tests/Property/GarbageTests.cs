using System.Text;
using FsCheck;
using FsCheck.Fluent;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests.Property;

/// <summary>Whatever the files hold, reading ends with a study or with faults, and never with an exception.</summary>
public sealed class GarbageTests : IDisposable
{
    private static readonly string[] Tables = ["parameters.csv", "case-types.csv", "teams.csv", "strategies.csv", "markets.csv", "arrival-profile.csv", "surges.csv", "chat-profile.csv"];

    private static readonly string[] Pieces =
    [
        "scenario", ",", ",", ",", "\n", "\n", ";", "\"", "\"\"", "ai.auc", "teams.*.agents", "strategies.*.share", "case_types.*.patience_hours", "markets", "0.5", "1", "-1", "1e400",
        "NaN", "none", "|", "0.5|0.6", "range(0,1,0.1)", "range(", "empirical(study.csv)", "empirical()", "lognormal(mean=1, cv=1)", "constant(1)", "..", "\0", "\uFEFF", "\r", "漢字", "*", ".", "tables/markets.csv", "study.csv", "/", " ",
    ];

    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_bytes_as_a_study_give_a_study_or_faults() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Holds(folder.With("study.csv", bytes).ReadFiles(["study.csv"])))
            .Holds(300);

    [Fact]
    public void Any_text_as_a_study_gives_a_study_or_faults() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(folder.Read("scenario\n" + text)))
            .Holds(300);

    [Fact]
    public void Any_pieces_of_a_study_give_a_study_or_faults() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => Holds(folder.Read("scenario,ai.auc\n" + string.Concat(pieces))) && Holds(folder.Read(string.Concat(pieces))))
            .Holds(500);

    [Fact]
    public void Any_path_and_value_of_an_option_give_a_study_or_faults() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), Gen.Elements(Pieces).ArrayOf().ToArbitrary(), (path, value) =>
            Holds(StudyReader.Read([], new StudyOptions { Overrides = [new Override(string.Concat(path), string.Concat(value)), new Override("ai.auc", string.Concat(value))] })))
            .Holds(300);

    [Fact]
    public void Any_small_change_of_a_default_table_gives_a_study_or_faults() =>
        Prop.ForAll(
            Gen.Elements(Tables).ToArbitrary(), ArbMap.Default.ArbFor<PositiveInt>(), Gen.Elements(Pieces).ToArbitrary(),
            (table, seed, piece) =>
            {
                var original = folder.Text("tables/" + table);
                var random = new System.Random(seed.Get);
                var text = new StringBuilder(original);
                for (var edit = 0; edit < 3; edit++)
                {
                    var at = random.Next(text.Length);
                    if (random.Next(2) == 0) text.Remove(at, Math.Min(random.Next(4), text.Length - at));
                    else text.Insert(at, piece);
                }
                folder.With("tables/" + table, text.ToString());
                var holds = Holds(folder.Read("scenario,teams.listing.agents,strategies.english-none-plain.share\na,5,0.5\nb,,\n"));
                folder.With("tables/" + table, original);
                return holds;
            })
            .Holds(400);

    [Fact]
    public void Any_bytes_as_a_table_or_as_values_give_a_study_or_faults() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Elements(Tables).ToArbitrary(), (bytes, table) =>
        {
            var column = table[..^4].Replace('-', '_');
            folder.With("t.csv", bytes).With("v.csv", bytes);
            return Holds(folder.Read($"scenario,{column},ai.delay_minutes\na,t.csv,empirical(v.csv)\n"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_240_206, 1));

    [Theory]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("\n")]
    [InlineData("a,b\n", 200_000)]
    [InlineData("\r")]
    [InlineData("0.5|")]
    [InlineData("range(0,1,0.1)|")]
    [InlineData("mixture(1:")]
    [InlineData("empirical(")]
    [InlineData("teams.*.agents.")]
    [InlineData("+")]
    public async Task Very_long_text_of_the_same_is_refused_in_bounded_time(string piece, int characters = 1_000_000)
    {
        var text = string.Concat(Enumerable.Repeat(piece, characters / piece.Length));
        var reading = Task.Run(() =>
            Holds(folder.Read(text)) && Holds(folder.Read($"scenario,ai.delay_minutes\na,{text}\n")) && Holds(folder.Read($"scenario,{text}\na,1\n"))
            && Holds(folder.Read("scenario\na\n", $"ai.delay_minutes={text}")));
        Assert.True(await reading.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
    }

    private static bool Holds(StudyReading reading)
    {
        if (reading.Study is not { } study) return reading.Faults.Count > 0 && reading.Faults.All(fault => fault.Message.Length > 0 && fault.Line >= 0);
        foreach (var scenario in study.Take(20))
        {
            var compiled = scenario.Compile();
            if (Math.Abs(compiled.Strategies.Sum(strategy => strategy.Share) - 1) > 1e-5) return false;
            if (compiled.CaseTypes.Any(type => type.TeamIndex < 0 || type.TeamIndex >= compiled.Teams.Count)) return false;
            if (compiled.Chat is { } chat && (chat.TeamIndex < 0 || chat.TeamIndex >= compiled.Teams.Count || chat.AvailabilityByHour.Count != 24)) return false;
        }
        return reading.Faults.Count == 0 && study.Hash.Length == 64;
    }
}
