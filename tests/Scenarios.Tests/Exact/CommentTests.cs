using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.Exact;

/// <summary>Lines of a table that begin with # are for people.</summary>
public sealed class CommentTests
{
    [Fact]
    public void Comments_are_left_out_and_the_lines_behind_them_keep_their_numbers()
    {
        var table = Read("# first, \"quoted\n\n  # indented\nname,value\n# between\na,1\nb,#2\n");
        Assert.Equal(["name", "value"], table.Columns);
        Assert.Equal([(6, "a", "1"), (7, "b", "#2")], table.Rows.Select(row => (row.Line, row.Cells[0], row.Cells[1])));
    }

    [Fact]
    public void What_is_quoted_is_no_comment()
    {
        var table = Read("name,value\n\"#a\",1\n\"two\n# lines\",2\n");
        Assert.Equal(["#a", "two\n# lines"], table.Rows.Select(row => row.Cells[0]));
    }

    [Fact]
    public void Comments_do_not_change_what_the_file_is() => Assert.Equal(Read("a,b\n1,2\n").Hash(), Read("# why\na,b\n# what; with; semicolons\n1,2\n").Hash());

    [Fact]
    public void A_file_of_comments_alone_is_empty()
    {
        var faults = new FaultList();
        Assert.Null(CsvTableReader.Parse("a.csv", "# nothing\n", faults));
        Assert.Contains("is empty", Assert.Single(faults.Sorted()).Message, StringComparison.Ordinal);
    }

    private static CsvTable Read(string text)
    {
        var faults = new FaultList();
        var table = CsvTableReader.Parse("a.csv", text, faults);
        Assert.Empty(faults.Sorted());
        return table!;
    }
}
