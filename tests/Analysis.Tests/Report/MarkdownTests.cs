using QueueSim.Report;

namespace QueueSim.Tests.Report;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("*bold* and `code`", "\\*bold\\* and \\`code\\`")]
    [InlineData("<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>")]
    [InlineData("[click](http://x)", "\\[click\\](http://x)")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("- no list", "\\- no list")]
    [InlineData("1. no list", "1\\. no list")]
    [InlineData("resolution_hours", "resolution_hours")]
    [InlineData("_leaning_", "\\_leaning\\_")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("a & b &amp; c", "a \\& b \\&amp; c")]
    public void Text_means_nothing_to_Markdown(string text, string written) =>
        Assert.Equal(written + "\n", Markdown.Of(Markup.Of($"<p>{text}</p>")));

    [Fact]
    public void A_table_keeps_its_cells_whatever_is_in_them()
    {
        var table = Table.Of("Caption", ["one", "two"], [["a|b", "c"], ["d", "e\nf"]]);

        Assert.Equal("Caption\n\n| one | two |\n| --- | --- |\n| a\\|b | c |\n| d | e f |\n", Markdown.Of(table));
    }

    [Fact]
    public void Code_has_marks_that_its_text_does_not_break()
    {
        Assert.Equal("``a`b``\n", Markdown.Of(Markup.Of($"<p><code>{"a`b"}</code></p>")));
        Assert.Equal("````\n```\n````\n", Markdown.Of(Markup.Of($"<pre><code>{"```"}</code></pre>")));
    }

    [Fact]
    public void An_element_that_nobody_thought_of_is_a_defect_and_not_left_out() =>
        Assert.Throws<InvalidOperationException>(() => Markdown.Of(Markup.Of($"<figure>lost</figure>")));
}
