using QueueSim.Localization;

namespace QueueSim.Tests;

public sealed class SayTests
{
    [Theory]
    [InlineData(1, "1 problem found in the call; nothing was run. 'queuesim run --help' lists what there is.")]
    [InlineData(2, "2 problems found in the call; nothing was run. 'queuesim run --help' lists what there is.")]
    public void A_word_that_follows_a_number_agrees_with_it(int n, string expected) =>
        Assert.Equal(expected, Say.This("call.refused", ("n", n), ("command", "queuesim run")));

    [Fact]
    public void A_message_is_said_in_the_language_spoken_and_no_longer()
    {
        using (Languages.Use(SpokenLanguage.Chinese))
            Assert.Equal("已中断，没有写入任何文件。", Say.This("call.interrupted"));
        Assert.Equal("Interrupted; nothing was written.", Say.This("call.interrupted"));
    }

    [Fact]
    public async Task A_task_speaks_what_its_starter_spoke()
    {
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        Assert.Equal(SpokenLanguage.Chinese, await Task.Run(() => Languages.Current, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_value_that_is_missing_is_an_error() =>
        Assert.Throws<FormatException>(() => Say.This("call.refused", ("n", 1)));

    [Fact]
    public void A_message_that_there_is_not_is_an_error() =>
        Assert.Throws<KeyNotFoundException>(() => Say.This("call.no_such_message"));

    [Fact]
    public void A_name_that_a_user_made_up_is_said_as_it_is() =>
        Assert.Equal("my own type", Say.NamedOr("case_type", "mine", "my own type"));

    [Theory]
    [InlineData("LANG", "zh_CN.UTF-8", SpokenLanguage.Chinese)]
    [InlineData("LC_ALL", "zh-TW", SpokenLanguage.Chinese)]
    [InlineData("QUEUESIM_LANGUAGE", "zh", SpokenLanguage.Chinese)]
    [InlineData("LANG", "C", SpokenLanguage.English)]
    [InlineData("LANG", "", SpokenLanguage.English)]
    public void The_environment_chooses(string name, string value, SpokenLanguage expected) =>
        Assert.Equal(expected, Languages.Of(asked => asked == name ? value : null));

    [Fact]
    public void What_is_said_of_the_program_goes_before_what_is_said_of_the_machine() =>
        Assert.Equal(SpokenLanguage.English, Languages.Of(asked => asked == "QUEUESIM_LANGUAGE" ? "en" : "zh_CN"));
}
