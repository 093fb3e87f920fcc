using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Tests.Exact;

public sealed class ReferenceTests
{
    [Fact]
    public void Every_column_of_every_table_is_documented_as_required_or_with_its_default()
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "docs", "reference", "tables.md"));
        foreach (var shape in Shapes.All)
        {
            var section = lines.SkipWhile(line => line != $"## {shape.FileName}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToList();
            Assert.Equal(shape.Columns.Select(column => column.Name), section.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]));
            foreach (var column in shape.Columns)
            {
                var row = section.Single(line => line.StartsWith($"| `{column.Name}`", StringComparison.Ordinal));
                Assert.Equal(column.WhenMissing is null, row.EndsWith("| required |", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Every_group_of_parameters_is_documented_in_the_order_of_the_file()
    {
        var section = File.ReadAllLines(Path.Combine(Root(), "docs", "reference", "tables.md"))
            .SkipWhile(line => line != "### Groups of parameters").Skip(1).TakeWhile(line => !line.StartsWith('#'));
        Assert.Equal(
            ParameterList.Read(new StudyOptions()).Parameters.Select(parameter => parameter.Name.Split('.')[0] + ".*").Distinct(),
            section.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]));
    }

    [Fact]
    public void Every_table_can_be_named_in_a_study()
    {
        var row = File.ReadAllLines(Path.Combine(Root(), "docs", "reference", "studies.md")).Single(line => line.EndsWith("| path of a table, relative to the study |", StringComparison.Ordinal));
        Assert.Equal(Shapes.All.Select(shape => shape.Name).Append("parameters").Order(), row.Split('|')[1].Split('`').Where((_, at) => at % 2 == 1).Order());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "QueueSim.sln"))) folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        return folder;
    }
}
