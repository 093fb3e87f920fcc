using QueueSim.Scenarios;

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

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "QueueSim.sln"))) folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        return folder;
    }
}
