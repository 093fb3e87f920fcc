using QueueSim.Health;
using QueueSim.Kinds;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes the best way for each kind of case, and what each piece of a way brings.</summary>
internal static class KindAnswerTables
{
    private const string Best = "best-by-kind.csv", Pieces = "pieces.csv", TooFew = "too few problems";

    /// <summary>Files that are written.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [Best, Pieces];

    /// <summary>Writes both tables. They have no rows where there is one kind, one scenario, or scenarios without a cohort for the pieces.</summary>
    /// <param name="study">The study; its groups are compared each with their own first scenario.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="health">Of the same scenarios. Where queues are not steady nothing is decided.</param>
    /// <param name="create">Opens a file of the run by its name.</param>
    public static void Write(Study study, StudyOutcome outcome, StudyHealth health, Func<string, TextWriter> create)
    {
        var all = outcome.Results.ToList();
        bool IsSteady(ScenarioResult result) => health.IsSteady(all.IndexOf(result));
        var groups = Enumerable.Range(0, outcome.Results.Count).GroupBy(i => study[i].AnswerGroup, i => outcome.Results[i], StringComparer.Ordinal).ToList();
        var (others, margins) = (outcome.Finished - groups.Count, study.Rule.Margins);
        using var best = new CsvTable(
            create(Best),
            "group,case_type,priority,market,problems,baseline,best,standing,solved_difference,solved_difference_ci_low,solved_difference_ci_high,"
            + "hours_difference,hours_difference_ci_low,hours_difference_ci_high,not_told_apart,joint_over");
        using var pieces = new CsvTable(
            create(Pieces),
            "group,reading,case_type,priority,market,piece,value,with,without,hours_gain,hours_ci_low,hours_ci_high,solved_gain,solved_ci_low,solved_ci_high,joint_verdict,joint_over,note");
        foreach (var (group, results) in groups.Select(group => (group.Key, (IReadOnlyList<ScenarioResult>)[.. group])))
        {
            foreach (var family in (IReadOnlyList<Kind>[])[KindFamilies.Main(results[0]), KindFamilies.Finer(results[0])])
                AddBest(best, group, KindAnswer.All(results, family, others, margins, IsSteady));
            IReadOnlyList<Kind> asked = [Kind.Any, .. KindFamilies.Main(results[0])];
            foreach (var table in asked.SelectMany(kind => PieceGains.Of(results, kind, kinds: asked.Count, margins: margins)))
                AddPieces(pieces, group, table, asked.Count, IsSteady);
        }
    }

    private static void AddBest(CsvTable table, string group, IReadOnlyList<KindAnswer> answers)
    {
        foreach (var answer in answers.Where(answer => answer.Problems > 0 && answer.Ways.Count > 1))
        {
            var outcome = answer.Best.Outcome;
            Named(table.Text(group), answer.Kind).Whole(answer.Problems)
                .Text(answer.First.Result.Name, outcome is null ? "" : answer.Best.Result.Name, EnumWords.Of(answer.Standing))
                .Numbers(Of(outcome?.Solved.Difference)).Numbers(Of(outcome?.Time.Difference))
                .Text(string.Join(" | ", answer.NotTellable.Select(way => way.Result.Name)), $"{answer.Comparisons} comparisons").End();
        }
    }

    private static void AddPieces(CsvTable table, string group, PieceTable pieces, int kinds, Func<ScenarioResult, bool> isSteady)
    {
        var (reading, over) = (EnumWords.Of(pieces.Reading), $"{pieces.Pieces.Count} pieces x {kinds} kinds");
        foreach (var piece in pieces.Pieces)
        {
            var note = pieces.IsTooSmall ? TooFew : isSteady(piece.With) && isSteady(piece.Without) ? "" : "not steady";
            Add(EnumWords.Of(piece.Piece), Word(piece.Value), piece.With.Name, piece.Without.Name, piece.Gain, note.Length == 0 ? piece.Outcome.Word : "", note);
        }

        var noteOfAll = pieces.IsTooSmall ? TooFew : "";
        Add("sum", "", "", "", pieces.Sum, "", noteOfAll);
        if (pieces is { Full: { } full, Total: { } total, Remainder: { } remainder })
        {
            Add("total", "", full.Name, pieces.First.Name, total, "", noteOfAll);
            Add("remainder", "", "", "", remainder, "", noteOfAll);
        }

        void Add(string piece, string value, string with, string without, Gain gain, string verdict, string note) => Named(table.Text(group, reading), pieces.Kind)
            .Text(piece, value, with, without).Numbers(Of(gain.Hours)).Numbers(Of(gain.Solved)).Text(verdict, over, note).End();
    }

    private static CsvTable Named(CsvTable table, Kind kind) => table.Text(kind.CaseType ?? "", kind.Priority ?? "", kind.Market ?? "");

    private static string Word(object value) => value switch
    {
        bool isSo => CsvTable.YesNo(isSo),
        Enum word => EnumWords.Snake(word.ToString()),
        _ => FormattableString.Invariant($"{value}"),
    };

    private static double?[] Of(Estimate? estimate) => [estimate?.Mean, estimate?.Low, estimate?.High];
}
