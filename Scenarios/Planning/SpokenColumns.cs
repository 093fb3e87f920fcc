using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>The optional columns that say a study's own texts in Chinese: <c>description_zh</c> and the like.</summary>
/// <remarks>They reach readers alone: tables of results, plans and settings have the texts of the columns without a language.</remarks>
internal static class SpokenColumns
{
    private const string Chinese = "_zh";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [StudyFile.ScenarioColumn + Chinese, StudyFile.DescriptionColumn + Chinese, AnswerColumns.Label + Chinese, AnswerColumns.Group + Chinese];

    /// <summary>A text of a row with its Chinese, if the study has that.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column without a language.</param>
    /// <param name="text">Its text.</param>
    public static SpokenText Of(StudyRow row, string column, string text) =>
        new(text, row.File.Text(row.Cells, column + Chinese) is { Length: > 0 } said ? said : null);

    /// <summary>Reports texts that would not do as names in tables and charts.</summary>
    public static void Check(StudyRow row, FaultList faults)
    {
        foreach (var column in All.Where(column => column != StudyFile.DescriptionColumn + Chinese))
        {
            var text = row.File.Text(row.Cells, column);
            if (NameKind.Problem(text) is { } problem)
                faults.Add(row.Origin, Say.This("faults.is", ("path", column), ("text", Wording.Quoted(text)), ("problem", problem)));
        }
    }
}
