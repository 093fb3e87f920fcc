using QueueSim.Health;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes the wide table of the answers: a row a scenario, for who opens it in a spreadsheet.</summary>
internal static class AnswerTable
{
    public const string FileName = "answers.csv";

    /// <summary>Columns before those of the metrics.</summary>
    public static IReadOnlyList<string> First { get; } = ["scenario", "description", "group", "compared_with", "verdict", "steady", "replications"];

    /// <summary>Ends of the names of a metric's columns, in their order.</summary>
    public static IReadOnlyList<string> Ends { get; } =
    [
        "", "_ci_low", "_ci_high", "_difference", "_difference_ci_low", "_difference_ci_high", "_difference_joint_low", "_difference_joint_high", "_verdict", "_joint_verdict",
    ];

    /// <summary>The verdict on a scenario whose queues grow, or whose baseline's do.</summary>
    public const string NotSteady = "not steady";

    /// <summary>The verdict of what others are compared with.</summary>
    public const string Baseline = "baseline";

    /// <summary>The verdict where what others are compared with has failed.</summary>
    public const string NotCompared = "not compared";

    /// <summary>Begins the file. Spreadsheets take one without it for one in the characters of the machine, in which Chinese is unreadable.</summary>
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>Writes the table.</summary>
    /// <param name="answers">What was kept.</param>
    /// <param name="health">Which scenarios are steady; those behind its last are not judged.</param>
    /// <param name="text">Where it goes; disposed of with the table.</param>
    public static void Write(KeptAnswers answers, StudyHealth health, TextWriter text)
    {
        text.Write(ByteOrderMark);
        using var table = new CsvTable(text);
        table.Text([.. First, .. answers.Columns.SelectMany(column => Ends.Select(end => column.Name + end))]).End();
        var segments = answers.Columns.ToDictionary(column => column, answers.SegmentOf);
        for (var i = 0; i < answers.Scenarios.Count; i++)
        {
            var scenario = answers.Scenarios[i];
            bool? isSteady = i < health.Scenarios.Count ? health.IsSteady(i) && health.IsSteady(scenario.First) : null;
            table.Text(scenario.Name, scenario.Description, scenario.Group, scenario.ComparedWith)
                .Text(scenario.LacksFirst ? NotCompared : scenario.ComparedWith.Length == 0 ? Baseline : isSteady == false ? NotSteady : Cells(scenario, answers.First).Word, isSteady is { } steady ? CsvTable.YesNo(steady) : "")
                .Whole(scenario.Replications);
            foreach (var column in answers.Columns)
            {
                var cells = Cells(scenario, column);
                table.Numbers(cells.Value).Numbers(cells.Difference).Numbers(cells.Joint).Text(cells.Verdict, cells.JointVerdict);
            }

            table.End();
        }

        AnswerCells Cells(AnsweredScenario scenario, AnswerColumn column) => scenario.Cells.GetValueOrDefault((column, segments[column])) ?? AnswerCells.None;
    }
}
