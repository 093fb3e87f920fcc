using QueueSim.Desks;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>The tables of a study over all desks that agree with the sources.</summary>
internal static class DeskTables
{
    /// <summary>A row for each answer: what the desks say together.</summary>
    public const string OverDesks = "over-desks.csv";

    /// <summary>A row for each answer on each desk.</summary>
    public const string Results = "desk-results.csv";

    public static IReadOnlyList<string> FileNames { get; } = [OverDesks, Results];

    /// <summary>Writes both tables.</summary>
    /// <param name="desks">What came of the desks.</param>
    /// <param name="own">What the study itself came to, scenario by scenario.</param>
    /// <param name="create">Opens a file of the run by its name.</param>
    public static void Write(OverDesks desks, IReadOnlyList<ScenarioResult> own, Func<string, TextWriter> create)
    {
        using (var table = new CsvTable(
            create(OverDesks),
            "scenario,compared_with,segment,metric,unit,desks,better,worse,trade_off,equivalent,undecided,like_own,value,value_low,value_high,"
            + "difference,ci_low,ci_high,low,high,noise_variance,input_variance,input_ci_low,input_ci_high,verdict,deciding_number,turns_at,turns_ci_low,turns_ci_high,worth_knowing,worth,worth_ci_low,worth_ci_high"))
        {
            foreach (var answer in desks.Answers)
                Add(table, answer, own);
        }

        using var results = new CsvTable(create(Results), "desk,scenario,segment,metric,unit,mean,difference,half_width,verdict");
        for (var desk = 0; desk < desks.Desks.Count; desk++)
        {
            foreach (var answer in desks.Answers)
            {
                var reading = answer.Desks[desk];
                results.Text(desks.Desks[desk], own[answer.Answer.Scenario].Name, answer.Answer.Segment, answer.Answer.Metric, Metrics.Named(answer.Answer.Metric).Unit)
                    .Numbers(reading.Mean, reading.Difference?.Mean, reading.Difference?.HalfWidth).Text(answer.Answer.IsFirst ? "" : reading.Verdict.Word()).End();
            }
        }
    }

    private static void Add(CsvTable table, AnswerOverDesks answer, IReadOnlyList<ScenarioResult> own)
    {
        var (scenario, first, metric, segment) = answer.Answer;
        table.Text(own[scenario].Name, answer.Answer.IsFirst ? "" : own[first].Name, segment, metric, Metrics.Named(metric).Unit).Whole(answer.Desks.Count);
        if (answer.Answer.IsFirst) table.Text("", "", "", "", "", "");
        else table.Whole(answer.Better, answer.Worse, answer.TradeOff, answer.Equivalent, answer.Undecided, answer.LikeOwn);
        table.Numbers(own[scenario].Find(segment, metric)?.Value, answer.Desks.Min(desk => desk.Mean), answer.Desks.Max(desk => desk.Mean));
        table.Numbers(answer.Own?.Mean, answer.Own?.Low, answer.Own?.High);
        if (answer.Answer.IsFirst) table.Text("", "");
        else table.Numbers(answer.Low, answer.High);
        table.Numbers(answer.Split?.Noise, answer.Split?.Inputs, answer.Split?.Low, answer.Split?.High)
            .Text(answer.Answer.IsFirst ? "" : answer.Sources.Word());
        var (deciding, best) = (answer.DecidedBy?.Deciding, answer.DecidedBy?.Best);
        table.Text(deciding?.Number ?? "").Numbers(deciding?.TurnsAt, deciding?.Low, deciding?.High)
            .Text(best?.Number ?? "").Numbers(best?.Value, best?.Low, best?.High).End();
    }
}
