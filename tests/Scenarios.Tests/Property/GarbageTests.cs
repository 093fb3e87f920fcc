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
