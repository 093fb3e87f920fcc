using System.Text;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests.Exact;

public sealed class StudyTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_scenario_says_what_differs_from_the_baseline()
    {
        var study = folder.Valid("scenario,ai.auc,run.days,focal.share\nbase,0.8,5,\nother,0.9,5,0.1\ndefault,,5,\n");
        Assert.Empty(study.Baseline.Differences);
        Assert.Equal([new Difference("ai.auc", "0.8", "0.9"), new Difference("focal.share", null, "0.1")], study[1].Differences);
        Assert.Equal([new Difference("ai.auc", "0.8", null)], study[2].Differences);
        Assert.Equal([new("run.days", "5")], study[2].Settings);
    }

    [Fact]
    public void The_plan_names_scenarios_tables_and_settings()
    {
        var study = folder.With("m.csv", "market,share,supported_languages\nm,1,english\n").Valid("scenario,description,run.days,ai.auc,markets\na,x,5,0.8,\nb,y,,,\nc,,,,m.csv\n", "focal.share=0.1");
        var plan = new StringWriter();
        PlanText.Write(study, plan);
        var lines = plan.ToString().Split('\n');
        Assert.Equal(
            ["queuesim plan 2", "table parameters", "table case_types", "table teams", "table strategies", "table markets", "table arrival_profile", "table surges", "table chat_profile"],
            lines.Take(9).Select(line => line.Length > 64 ? line[..^65] : line));
        Assert.Equal(["scenario a", "ai.auc=0.8", "focal.share=0.1", "run.days=5", "scenario b", "focal.share=0.1"], lines.Skip(9).Take(6));
        Assert.Equal(["scenario c", "focal.share=0.1", ""], lines[^3..]);
        Assert.Equal(8, lines.Length - 9 - 6 - 3);
        Assert.Matches("^[0-9a-f]{64}$", study.Hash);
    }

    [Fact]
    public void The_hash_depends_on_content_and_not_on_place_layout_or_description()
    {
        const string text = "scenario,description,ai.auc,markets\na,x,0.8,tables/markets.csv\n";
        var hash = folder.Valid(text).Hash;
        using var elsewhere = new StudyFolder();
        Assert.Equal(hash, elsewhere.Valid(text).Hash);
        Assert.Equal(hash, elsewhere.Valid("ai.auc;scenario\n0,8;a\n").Hash);
        Assert.NotEqual(hash, elsewhere.Valid(text.Replace("0.8", "0.9", StringComparison.Ordinal)).Hash);
        Assert.NotEqual(hash, elsewhere.Valid(text.Replace("\na,", "\nb,", StringComparison.Ordinal)).Hash);
        elsewhere.Replace("tables/markets.csv", "india", "sweden");
        Assert.NotEqual(hash, elsewhere.Valid(text).Hash);
    }

    [Theory]
    [InlineData("chat-profile.csv", "5,0.35", "5,0.36")]
    [InlineData("parameters.csv", "chat.peak_start_hour,9", "chat.peak_start_hour,8")]
    [InlineData("parameters.csv", "access.individual_priority,yes", "access.individual_priority,no")]
    [InlineData("strategies.csv", "chat,remind,yes,mixed", "chat,remind,yes,new")]
    [InlineData("markets.csv", "english,no,yes,no", "english,yes,yes,no")]
    [InlineData("case-types.csv", "yes,0.04,41", "yes,0.04,40")]
    public void The_hash_depends_on_every_table(string table, string old, string by)
    {
        var hash = folder.Valid("scenario\na\n").Hash;
        Assert.NotEqual(hash, folder.Replace("tables/" + table, old, by).Valid("scenario\na\n").Hash);
    }

    [Theory]
    [InlineData("chat.team", "none")]
    [InlineData("cost.ai_call", "0.06")]
    [InlineData("strategies.*.channel", "chat")]
    [InlineData("markets.*.voice_pilot", "yes")]
    [InlineData("case_types.*.compliance", "no")]
    [InlineData("chat_profile", "other.csv")]
    public void The_hash_depends_on_every_setting(string path, string value)
    {
        folder.With("other.csv", folder.Text("tables/chat-profile.csv").Replace("5,0.35", "5,0.36", StringComparison.Ordinal));
        Assert.NotEqual(folder.Valid($"scenario,{path}\na,\n").Hash, folder.Valid($"scenario,{path}\na,{value}\n").Hash);
    }

    [Theory]
    [InlineData("scenario,ai.delay_minutes,ai.self_help_hours\na,empirical(v.csv),empirical(w.csv)\n")]
    [InlineData("scenario,parameters\na,p.csv\n")]
    [InlineData("scenario,case_types\na,c.csv\n")]
    public void Swapping_the_contents_of_two_files_of_values_changes_the_hash(string study)
    {
        folder.With("p.csv", "name,value\nai.delay_minutes,empirical(v.csv)\nai.self_help_hours,empirical(w.csv)\n");
        folder.With("c.csv", folder.Text("tables/case-types.csv").Replace("\"lognormal(mean=12, cv=1)\"", "\"mixture(0.5: empirical(v.csv), 0.5: empirical(w.csv))\"", StringComparison.Ordinal));
        var hash = folder.With("v.csv", "1\n").With("w.csv", "2\n").Valid(study).Hash;
        Assert.NotEqual(hash, folder.With("v.csv", "2\n").With("w.csv", "1\n").Valid(study).Hash);
        Assert.Equal(hash, folder.With("v.csv", "1\r\n").With("w.csv", "2\n").Valid(study).Hash);
    }

    [Fact]
    public void A_scenario_is_compiled_once()
    {
        var study = folder.Valid("scenario,ai.auc\na,0.6\nb,0.7\n");
        Assert.Same(study[1].Compile(), study[1].Compile());
    }

    [Fact]
    public void Every_file_that_was_read_is_listed_with_its_hash()
    {
        var study = folder.With("v.csv", "1\n2\n").Valid("scenario,ai.delay_minutes\na,empirical(v.csv)\n");
        Assert.Equal(
            ["study", "arrival_profile", "case_types", "chat_profile", "markets", "parameters", "strategies", "surges", "teams", "values"],
            study.Files.Select(file => file.Kind));
        Assert.All(study.Files, file => Assert.Matches("^[0-9a-f]{64}$", file.Hash));
        Assert.Equal(["parameters", "case_types", "teams", "strategies", "markets", "arrival_profile", "surges", "chat_profile"], study.Baseline.Files.Select(file => file.Kind));
    }

    [Fact]
    public void A_scenario_outside_the_study_is_refused()
    {
        var study = folder.Valid("scenario\na\n");
        Assert.Throws<ArgumentOutOfRangeException>(() => study[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => study[-1]);
    }

    [Fact]
    public void A_hundred_thousand_scenarios_are_read_checked_and_compiled_one_at_a_time()
    {
        var text = new StringBuilder("scenario,ai.auc,teams.listing.agents,strategies.english-none-plain.share,resubmission.notice_hours\n");
        for (var i = 0; i < 100_000; i++) text.Append($"s{i},0.{500 + (i % 500)},{1 + (i % 50)},0.{i % 100:00},exponential(mean={1 + i})\n");
        var study = folder.Valid(text.ToString());
        Assert.Equal(100_000, study.Count);
        var last = study[99_999].Compile();
        Assert.Equal(("s99999", 0.999, 50, 0.99, 100_000.0), (last.Name, last.PreScreen.Auc, last.Teams[2].Shifts[1].Agents, last.Strategies[6].Share, last.Resubmission.NoticeHours.Mean));
        Assert.Matches("^[0-9a-f]{64}$", study.Hash);
    }

    [Fact]
    public void Scenarios_can_be_compiled_on_many_threads()
    {
        var study = folder.Valid("scenario,ai.auc,ai.delay_minutes\na,\"range(0.5, 1, 0.001)\",constant(3)\n");
        var aucs = new double[study.Count];
        Parallel.For(0, study.Count, i => aucs[i] = study[i].Compile().PreScreen.Auc);
        Assert.Equal(Enumerable.Range(0, 501).Select(i => Math.Round(0.5 + (i * 0.001), 3)), aucs);
    }
}
