using System.Xml.Linq;
using QueueSim.Lives;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Output;

/// <summary>One problem's life, traced by hand: one agent, touches of 30 min, problems at 1:00, 1:10 and 1:20.</summary>
public sealed class TraceTests : IDisposable
{
    private const string Header = "scenario,arrivals.file,arrival_profile,markets,strategies,case_types,teams,parameters,run.warm_up_days,run.days\n";

    private readonly ProgramCall program = new();

    public TraceTests()
    {
        program.Write("at.csv", "at\n1\n1.166666666666\n1.333333333333\n");
        program.Write("profile.csv", "hour_of_week,weight\n" + string.Concat(Enumerable.Range(0, 168).Select(hour => $"{hour},1\n")));
        program.Write("markets.csv", "market,description,share,supported_languages\nhome,One market,1,english\n");
        program.Write("strategies.csv", "strategy,description,share,language,evidence,text,right_category_probability,reads_knowledge_base,when_filtered,maximum_appeals\ncareful,A case without a fault,1,english,complete,structured,1,no,improve,0\n");
        program.Write("types.csv", "case_type,description,share,priority,team,touch_minutes,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability,patience_hours\nparcel,One kind,1,ordinary,desk,constant(30),constant(2),0,0,1,none\n");
        program.Write("teams.csv", "team,shift,agents,days,start,end,time_zone\ndesk,always,1,Mon-Sun,00:00,24:00,UTC\n");
        program.Write("study.csv", Header + "base,at.csv,profile.csv,markets.csv,strategies.csv,types.csv,teams.csv,plain,0,1\n");
    }

    public void Dispose() => program.Dispose();

    [Fact]
    public void The_third_problem_waits_behind_the_second_and_is_decided_two_hours_after_its_touch()
    {
        var life = LifeOf(3)!;
        Assert.Equal(
            [
                "01:20 Appeared 0 0", "01:20 Submitted 1 0", "01:20 Queued 1 2", "02:00 TouchBegan 1 0", "02:30 TouchEnded 1 0", "02:30 InvestigationBegan 1 0", "04:30 Closed 1 0", "04:30 Ended 0 0",
            ],
            life.Moments.Select(moment => $"{life.TimeAt(moment.AtTicks + (TimeSpan.TicksPerSecond / 2)):HH:mm} {moment.Kind} {moment.Submission} {moment.Position}"));
        Assert.Equal(
            [(LaneKind.Queue, 40), (LaneKind.Touch, 30), (LaneKind.Investigation, 120)],
            life.Stretches().Select(stretch => (stretch.Lane, (int)Math.Round((stretch.ToTicks - stretch.FromTicks) / (double)TimeSpan.TicksPerMinute))));
    }

    /// <summary>Records have the same story, in the terms of event logs.</summary>
    [Fact]
    public void Records_have_the_moments_of_every_life()
    {
        program.Write("at.csv", "at\n1\n1.125\n1.25\n");
        Assert.True(program.Run("run", program.PathOf("study.csv"), "--replications", "1", "--records", "--out", program.PathOf("out")) == 0, program.Error);
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(program.PathOf("out/events.csv.gz")), System.IO.Compression.CompressionMode.Decompress));
        Assert.Equal(
            [
                "base,1,3,,,,appeared,appear,complete,,,1.25,2024-01-01T01:15:00.000+00:00,,",
                "base,1,3,,1,,submitted,submit,complete,,,1.25,2024-01-01T01:15:00.000+00:00,,",
                "base,1,3,,1,,queued,touch,schedule,desk,2,1.25,2024-01-01T01:15:00.000+00:00,,",
                "base,1,3,,1,,touch_began,touch,start,desk,,2,2024-01-01T02:00:00.000+00:00,0.75,",
                "base,1,3,,1,,touch_ended,touch,complete,desk,,2.5,2024-01-01T02:30:00.000+00:00,0.5,",
                "base,1,3,,1,,investigation_began,investigate,start,desk,,2.5,2024-01-01T02:30:00.000+00:00,,",
                "base,1,3,,1,,closed,close,complete,,,4.5,2024-01-01T04:30:00.000+00:00,3.25,solved",
                "base,1,3,,,,ended,end,complete,,,4.5,2024-01-01T04:30:00.000+00:00,3.25,solved_by_team",
            ],
            reader.ReadToEnd().Split('\n').Where(line => line.StartsWith("base,1,3,", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_is_told_in_sentences_and_as_a_table()
    {
        Assert.True(Trace("3") == 0, program.Error);
        Assert.Contains("01:20  Case 1 joins the queue of desk at position 2.\n", program.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("  An agent of desk takes the case after 40.0 min in the queue.", program.Output, StringComparison.Ordinal);
        Assert.Contains("  After 3.2 h: the problem is solved.", program.Output, StringComparison.Ordinal);
        Assert.Contains("hours  time              event                case  team  position", program.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^1\.333  2024-01-01 01:20  queue joined         1     desk  2\r?$", program.Output);
    }

    [Fact]
    public void It_is_told_in_Chinese()
    {
        Assert.True(Trace("3", "--language", "zh") == 0, program.Error);
        Assert.Contains("第 1 张工单进入 desk 的队列，排在第 2 位。", program.Output, StringComparison.Ordinal);
        Assert.Contains("经过 3.2 小时：问题解决。", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_well_formed_and_draws_a_bar_for_each_stretch()
    {
        Assert.True(Trace("3", "--html", program.PathOf("life.html")) == 0, program.Error);
        var page = XDocument.Parse(File.ReadAllText(program.PathOf("life.html")));
        var bars = page.Descendants().Where(element => element.Name.LocalName == "rect").Select(rect => (rect.Attribute("x")!.Value, rect.Attribute("width")!.Value)).ToList();
        // 190 minutes are 1000 wide.
        Assert.Equal([("0", "210.53"), ("210.53", "157.89"), ("368.42", "631.58")], bars);
        Assert.Equal(8, page.Descendants().Count(element => element.Name.LocalName == "li"));
    }

    [Fact]
    public void What_there_is_not_is_refused()
    {
        Assert.Equal(2, Trace("4"));
        Assert.Contains("--problem: there is no problem 4 in replication 1, in which 3 problems appear.", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, Trace("3", program.PathOf("study.csv")));
        Assert.Contains("trace takes one study or one folder of results.", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, Trace("3", "--scenario", "bsae"));
        Assert.Contains("'bsae'", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_results_is_enough_and_is_traced_as_it_was_run()
    {
        Assert.True(Trace("3") == 0, program.Error);
        var told = program.Output;
        Assert.True(program.Run("run", program.PathOf("study.csv"), "--replications", "1", "--out", program.PathOf("out")) == 0, program.Error);
        Assert.True(program.Run("trace", program.PathOf("out"), "--problem", "3") == 0, program.Error);
        Assert.Equal(told, program.Output);
        Assert.Equal(2, program.Run("trace", program.PathOf("out"), "--problem", "3", "--seed", "2"));
        Assert.Contains("--seed: ", program.Error, StringComparison.Ordinal);
    }

    /// <summary>Who does not ask for the steps gets the same records.</summary>
    [Fact]
    public void Watching_changes_nothing()
    {
        var scenario = Study().Baseline.Compile();
        var watched = new LifeRecorder(scenario, 2);
        var (with, without) = (new SupportDesk(scenario).Run(1, 1, watched, TestContext.Current.CancellationToken), new SupportDesk(scenario).Run(1, 1, new QueueSim.Statistics.ReplicationStatistics(new(scenario), 1), TestContext.Current.CancellationToken));
        Assert.Equal(with.ByOutcome, without.ByOutcome);
        Assert.Equal(with.StoppedTicks, without.StoppedTicks);
    }

    [Fact]
    public void There_are_words_in_both_languages_for_everything_that_may_happen()
    {
        foreach (var language in new[] { SpokenLanguage.English, SpokenLanguage.Chinese })
        {
            Assert.All(EnumWords.All<MomentKind>(), word => Assert.NotNull(Messages.Find(language, "life_moment." + word)));
            Assert.All(EnumWords.All<LaneKind>(), word => Assert.NotNull(Messages.Find(language, "life_lane." + word)));
            Assert.All(EnumWords.All<ProblemOutcome>(), word => Assert.NotNull(Messages.Find(language, "life_end." + word)));
            Assert.All(EnumWords.All<CaseOutcome>(), word => Assert.NotNull(Messages.Find(language, "life_case." + word)));
            Assert.All(EnumWords.All<VisitEnd>(), word => Assert.NotNull(Messages.Find(language, "life_visit." + word)));
            Assert.All(EnumWords.All<ChatEnd>(), word => Assert.NotNull(Messages.Find(language, "life_chat." + word)));
            Assert.All(EnumWords.All<FilterReason>(), word => Assert.NotNull(Messages.Find(language, "life_filter." + word)));
            Assert.All(EnumWords.All<RefusalCause>(), word => Assert.NotNull(Messages.Find(language, "life_cause." + word)));
            Assert.All(EnumWords.All<FollowUp>(), word => Assert.NotNull(Messages.Find(language, "life_follow_up." + word)));
        }
    }

    private int Trace(string problem, params string[] more) => program.Run(["trace", program.PathOf("study.csv"), "--problem", problem, .. more]);

    private Study Study() => StudyReader.Read([program.PathOf("study.csv")], new StudyOptions()).Study!;

    private Life? LifeOf(long problem)
    {
        var scenario = Study().Baseline.Compile();
        var recorder = new LifeRecorder(scenario, problem);
        new SupportDesk(scenario).Run(1, 1, recorder);
        return recorder.Build();
    }
}
