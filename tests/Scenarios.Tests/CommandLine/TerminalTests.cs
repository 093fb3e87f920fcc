using QueueSim.Scenarios.CommandLine;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.CommandLine;

public sealed class TerminalTests
{
    [Fact]
    public void Brackets_in_the_name_of_a_scenario_are_no_markup()
    {
        using var screen = new StringWriter();
        new Terminal(screen, screen, isLive: true).Table([["against [old]"], ["base [old]"], ["[/]"]]);
        Assert.All(["against [old]", "base [old]", "[/]"], text => Assert.Contains(text, screen.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plain, 平台 é 😀\tand\nmore", "plain, 平台 é 😀\tand\nmore")]
    [InlineData("a\u009b31mb", "a?31mb")]
    [InlineData("a\u001b[31mb", "a?[31mb")]
    [InlineData("a\u202eb\u2066c\u200fd", "a?b?c?d")]
    [InlineData("a\u2028b\rc\u0000", "a?b?c?")]
    [InlineData("a\udb40\udc41b", "a?b")]
    public void Control_and_format_characters_do_not_reach_the_terminal(string text, string shown)
    {
        Assert.Equal(shown, Printable.Text(text));
        using var screen = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(screen, screen, isLive: false);
        terminal.Say(text);
        terminal.Complain(text);
        terminal.Table([[text]]);
        Assert.Equal($"{shown}\n{shown}\n{shown}\n", screen.ToString());
        using var live = new StringWriter();
        new Terminal(live, live, isLive: true).Table([[text]]);
        Assert.DoesNotContain(live.ToString(), character => char.IsControl(character) && character is not ('\r' or '\n' or '\t'));
        Assert.DoesNotContain('\u202e', live.ToString());
    }

    [Fact]
    public void A_Chinese_character_takes_two_columns()
    {
        using var screen = new StringWriter { NewLine = "\n" };
        new Terminal(screen, screen, isLive: false).Table([["方案", "value"], ["today", "1"], ["更准", "2"]]);
        Assert.Equal("方案   value\ntoday  1\n更准   2\n", screen.ToString());
    }

    [Fact]
    public void A_Chinese_sentence_breaks_between_its_characters_and_never_in_a_number() =>
        Assert.Equal("没有稳定的\n答案\n1.09\u00a0倍", Lines.Wrapped("没有稳定的答案 1.09\u00a0倍", 10));

    [Fact]
    public void A_row_that_fits_the_screen_keeps_its_blanks() => Assert.Equal("  as today   5 %", Lines.Wrapped("  as today   5 %", 16));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_a_question_mark() => Assert.Equal("a?c", Printable.Text("a\ud800c"));

    [Fact]
    public void Cells_of_lines_stand_below_each_other_or_between_tabs()
    {
        using var screen = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(screen, screen, isLive: false);
        terminal.Table([["name", "value"], ["a", "1"], ["longer", ""]]);
        terminal.Table([["name", "note"], ["a", ""]], separator: "\t");
        Assert.Equal("name    value\na       1\nlonger\nname\tnote\na\t\n", screen.ToString());
    }
}
