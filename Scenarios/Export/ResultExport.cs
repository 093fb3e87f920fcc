using System.Text;
using QueueSim.Scenarios.Output;

namespace QueueSim.Scenarios.Export;

/// <summary>Writes the tables of finished results in other forms. Nothing is simulated.</summary>
internal static class ResultExport
{
    /// <summary>Name of the workbook.</summary>
    public const string WorkbookName = "results.xlsx";

    /// <summary>Tables in the order of a workbook's sheets. Others follow by name.</summary>
    private static readonly string[] Order =
        ["answers", "comparisons", "best", "best-by-kind", "pieces", "kinds", "same-problems", "controlled", "health", "over-desks", "desk-results", "summary", "backlog", "replications"];

    /// <summary>Tables that a workbook has only when they are asked for; they are long.</summary>
    private static readonly string[] Long = ["backlog", "replications"];

    /// <summary>Names of the tables of a results folder, in their order.</summary>
    public static IReadOnlyList<string> TablesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.csv").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .OrderBy(name => Array.IndexOf(Order, name) is var place and >= 0 ? place : Order.Length).ThenBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>Writes what is asked for.</summary>
    /// <param name="folder">Finished results.</param>
    /// <param name="to">Folder that receives the files; those of the same name are replaced.</param>
    /// <param name="forms">At least one form.</param>
    /// <param name="asked">Names of tables; <see langword="null"/> for those that a form has without being asked.</param>
    /// <param name="rows">Rows of long tables.</param>
    /// <param name="kept">Replications of all segments; <see langword="null"/> for those that the run has written.</param>
    /// <param name="lives">What event logs are made of; <see langword="null"/> when none is asked for.</param>
    /// <returns>Names of the files.</returns>
    /// <exception cref="InvalidDataException">A table is none of this program, or too long for a workbook.</exception>
    public static IReadOnlyList<string> Write(string folder, string to, IReadOnlyList<ExportForm> forms, IReadOnlyList<string>? asked, RowChoice rows, KeptReplications? kept = null, RecordedLives? lives = null)
    {
        Directory.CreateDirectory(to);
        var names = asked ?? TablesOf(folder);
        var tables = (asked?.Contains(KeptReplications.Durations) == true ? TablesOf(folder).Append(KeptReplications.Durations) : TablesOf(folder))
            .Where(names.Contains).Select(name => (ITable)new ChosenRows(TableOf(name), rows)).ToList();
        var written = new List<string>();
        foreach (var form in forms.Distinct().Order())
            written.AddRange(WriteForm(form));
        return written;

        IEnumerable<string> WriteForm(ExportForm form)
        {
            switch (form)
            {
                case ExportForm.Xlsx:
                    yield return Whole(WorkbookName, path => Workbook.Write([.. tables.Where(table => asked is not null || !Long.Contains(table.Name))], path));
                    break;
                case ExportForm.Xes:
                    yield return Whole(XesLog.FileName, path => XesLog.Write(lives!, path));
                    break;
                case ExportForm.Ocel:
                    yield return Whole(OcelLog.FileName, path => OcelLog.Write(lives!, path));
                    break;
                case ExportForm.Md or ExportForm.Tex:
                    var paper = PaperTable.Of(new FolderTable(Path.Combine(folder, AnswerTable.FileName)));
                    yield return form == ExportForm.Md ? Text("answers.md", PaperText.Markdown(paper)) : Text("answers.tex", PaperText.Latex(paper));
                    break;
                default:
                    foreach (var table in tables)
                    {
                        yield return form == ExportForm.Csv
                            ? Whole(table.Name + ".csv", path => CsvFile.Write(table, path))
                            : Whole(table.Name + ".parquet", path => ParquetFile.Write(table, path));
                    }

                    break;
            }
        }

        ITable TableOf(string name) => kept is null || name is not ("replications" or KeptReplications.Durations) ? new FolderTable(Path.Combine(folder, name + ".csv"))
            : name == KeptReplications.Durations ? kept.AllDurations() : kept.Values();

        string Text(string name, string text) => Whole(name, path => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

        // Either the old file or the whole new one.
        string Whole(string name, Action<string> write)
        {
            var path = Path.Combine(to, name);
            write(path + ResultFolder.Unfinished);
            File.Move(path + ResultFolder.Unfinished, path, overwrite: true);
            return name;
        }
    }
}
