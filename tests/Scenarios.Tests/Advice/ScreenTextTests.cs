using QueueSim.Localization;
using QueueSim.Scenarios.Advice;

namespace QueueSim.Tests.Advice;

public sealed class ScreenTextTests
{
    [Theory]
    [InlineData("24 h", 4)]
    [InlineData("先改", 4)]
    [InlineData("（24 小时）", 11)]
    [InlineData("34 % (30–38)", 12)]
    [InlineData("the market’s", 12)]
    public void A_chinese_character_takes_two_columns(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void Lines_break_between_words() =>
        Assert.Equal(["one two", "  three", "  four"], ScreenText.Wrapped("one two three four", 9, 2));

    [Fact]
    public void Lines_break_between_chinese_characters_but_not_before_punctuation_nor_in_a_number() =>
        Assert.Equal(["早解决", "17.4小", "时，好"], ScreenText.Wrapped("早解决17.4小时，好", 7, 0));
}
