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
