using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Planning;

/// <summary>A column of a study, or an option that acts like one in every row.</summary>
/// <param name="Position">Index of the cell in a row of the file; −1 for an option.</param>
/// <param name="Place">What it sets.</param>
internal sealed record StudyColumn(int Position, Place Place);

/// <summary>A cell that stands for several values.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Values">The values, at least one.</param>
internal sealed record GridCell(StudyColumn Column, IReadOnlyList<string> Values);

/// <summary>A row of a study: one scenario, or a grid of them.</summary>
/// <param name="File">The file in which it stands.</param>
/// <param name="Line">Line of the row; 0 for the only row of a study without files.</param>
/// <param name="Cells">Text cells.</param>
/// <param name="Grid">Cells with several values, in the order of the columns.</param>
internal sealed record StudyRow(StudyFile File, int Line, string[] Cells, IReadOnlyList<GridCell> Grid)
{
    /// <summary>Cells with a range for a design, in the order of the columns.</summary>
    public IReadOnlyList<DesignCell> Ranges { get; init; } = [];

    public Origin Origin => new(File.Path, Line);

    public string Name => File.NamePosition < 0 ? StudyFile.OnlyScenario : Cells[File.NamePosition];

    public string Description => File.DescriptionPosition < 0 ? "" : Cells[File.DescriptionPosition];

    /// <summary>The description for readers.</summary>
    public SpokenText SpokenDescription => SpokenColumns.Of(this, StudyFile.DescriptionColumn, Description);
}
