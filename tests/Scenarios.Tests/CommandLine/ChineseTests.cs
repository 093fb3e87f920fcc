using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QueueSim.Tests.CommandLine;

/// <summary>What a user reads is Chinese when Chinese is asked for, and what programs read stays as it is.</summary>
public sealed partial class ChineseTests : IDisposable
{
    private const string Study = "scenario,description,focal.strategy,focal.share,ai.auc\ntoday,我现在的做法：改用英文、附上证据值不值？,chinese-none-plain,0.2,\nenglish,改用英文并附完整证据,english-complete-right,0.2,\nai,更准的 AI 预审,chinese-none-plain,0.2,0.95\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void No_English_sentence_is_left_in_report_and_terminal()
    {
        program.RunSmall(program.Write("study.csv", Study), "out", "--language", "zh");
        var page = XDocument.Parse(File.ReadAllText(program.PathOf("out/report.html")));
        string[] left = [.. Texts(page).Concat(program.Output.Split('\n')).Select(text => text.Trim()).Where(IsEnglish).Distinct()];
        Assert.True(left.Length == 0, $"{left.Length} left:\n{string.Join('\n', left)}");
        Assert.Contains("改用英文、附上证据值不值？", Texts(page));
    }

    [Fact]
    public void Tables_and_the_checklist_are_the_same_bytes_in_both_languages()
    {
        var study = program.Write("study.csv", Study);
        var english = program.RunSmall(study, "en", "--language", "en");
        var chinese = program.RunSmall(study, "zh", "--language", "zh");
        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        foreach (var (name, bytes) in english.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal) || file.Key == "stress.md"))
            Assert.True(bytes.AsSpan().SequenceEqual(chinese[name]), name);
    }

    [Fact]
    public void A_study_in_both_languages_is_read_in_Chinese_from_the_same_results_and_in_English_as_ever()
    {
        const string Columns = "run.days,run.warm_up_days,arrivals.problems_per_day,parameters\n", Plain = "2,1,100,plain\n", Fewer = "2,1,90,plain\n";
        Dictionary<string, byte[]> Run(string name, string study)
        {
            Assert.True(program.Run("run", program.Write("study.csv", study), "--replications", "2", "--language", "en", "--out", program.PathOf(name)) == 0, program.Error);
            return program.Files(name);
        }

        var plain = Run("plain", $"scenario,description,{Columns}a,As it is: do fewer help?,{Plain}b,Fewer,{Fewer}");
        var both = Run("both", $"scenario,scenario_zh,description,description_zh,{Columns}a,甲,As it is: do fewer help?,现在：少一点有用吗？,{Plain}b,乙,Fewer,少一点,{Fewer}");
        foreach (var name in (string[])["report.html", "summary.md", "answers.csv", "summary.csv", "best.csv"])
            Assert.True(plain[name].AsSpan().SequenceEqual(both[name]), name);

        Assert.True(program.Run("report", program.PathOf("both"), "--language", "zh", "--out", program.PathOf("zh")) == 0, program.Error);
        var texts = Texts(XDocument.Parse(File.ReadAllText(program.PathOf("zh/report.html")))).ToList();
        Assert.Contains("少一点有用吗？", texts);
        Assert.Contains("少一点", texts);
        Assert.DoesNotContain(texts, text => text.Contains("Fewer", StringComparison.Ordinal) || text.Contains("As it is", StringComparison.Ordinal));
        Assert.True(both["stress.md"].AsSpan().SequenceEqual(program.Files("zh")["stress.md"]));
    }

    [Theory]
    [InlineData("scenario,ai.auc\na,1.2\n", "study.csv:2: ai.auc 为 1.2；应为 0.5 到 1 的数。")]
    [InlineData("scenario,ai.auk\na,0.9\n", "study.csv:1: 没有列 'ai.auk'；是不是 'ai.auc'？")]
    [InlineData("scenario,focal.strategy\na,nobody\n", "focal.strategy 为 'nobody'；应为")]
    [InlineData("scenario,case_types.payment.touch_minutes\na,lognormal(mean=4)\n", "lognormal 缺少 cv；应为 lognormal(mean=…, cv=…)")]
    [InlineData("scenario,ai.auc\na,0.9,1\n", "study.csv:2: 有 3 个单元格；应与表头一样为 2 个。含逗号的单元格必须放在引号里。")]
    [InlineData("scenario,teams.listing.agents\na,+1|x\n", "study.csv:2: teams.listing.agents 为")]
    public void Faults_say_in_Chinese_where_what_and_what_to_do(string study, string expected)
    {
        Assert.Equal(2, program.Run("check", program.Write("study.csv", study), "--language", "zh"));
        Assert.Contains(expected, program.Error, StringComparison.Ordinal);
        Assert.Contains("处错误；没有运行任何方案。", program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Error.Split('\n'), IsEnglish);
    }

    [Fact]
    public void Help_says_in_Chinese_what_a_command_and_its_options_are_for()
    {
        Assert.Equal(0, program.Run("run", "--help", "--language", "zh"));
        Assert.Contains("运行研究中的方案，写出表格、图和报告。", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Output.Split('\n'), IsEnglish);
        Assert.Contains("用法：", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("default", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_there_is_not_is_said_so_in_Chinese()
    {
        Assert.Equal(2, program.Run("frob", "--language", "zh"));
        Assert.Contains("没有 'frob' 这个命令或参数。", program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Error.Split('\n'), IsEnglish);
    }

    /// <summary>What a reader sees: texts of elements but those of style sheets and code, with the texts of charts.</summary>
    private static IEnumerable<string> Texts(XDocument page) => page.DescendantNodes().OfType<XText>()
        .Where(text => !text.Ancestors().Any(element => element.Name.LocalName is "style" or "script" or "code" or "pre")).Select(text => text.Value.Trim());

    /// <summary>Whether three words of lower-case letters follow each other: names, paths and units do not do that.</summary>
    private static bool IsEnglish(string text) => Words().IsMatch(text);

    [GeneratedRegex(@"(?<![\w./-])[A-Za-z][a-z’']+,? [a-z][a-z’']*,? [a-z][a-z’']+(?![\w./-])")]
    private static partial Regex Words();
}
