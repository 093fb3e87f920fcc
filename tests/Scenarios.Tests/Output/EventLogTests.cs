using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using QueueSim.Scenarios.Export;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Statistics;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Output;

/// <summary>Event logs say what the records say, in the forms that the standards prescribe.</summary>
public sealed class EventLogTests(EventLogTests.Results results) : IClassFixture<EventLogTests.Results>
{
    /// <summary>A few problems of a desk where all kinds of things happen, with records: of all problems, and of the cohort alone.</summary>
    public sealed class Results : IDisposable
    {
        private const string Study = "scenario,run.days,run.warm_up_days,run.cool_down_days,run.horizon_days,arrivals.problems_per_day,focal.strategy,focal.share,follow_up.after_hours,chat.start_after_hours\n"
            + "\"a <b> & \"\"c\"\"\",1,0,1,1,120,chinese-none-vague,0.4,2,1\n第二,1,0,1,1,100,english-complete-structured,0.4,,\n";

        public Results()
        {
            var study = StudyReader.Read([Program.Write("study.csv", Study)], new StudyOptions()).Study!;
            foreach (var isForTheCohortAlone in new[] { false, true })
                Record(study, Program.PathOf(isForTheCohortAlone ? "focal" : "all"), isForTheCohortAlone);
            var lives = new RecordedLives(Program.PathOf("all"));
            XesLog.Write(lives, Program.PathOf("events.xes"));
            OcelLog.Write(lives, Program.PathOf("events.ocel.json"));
            Xes = XDocument.Load(Program.PathOf("events.xes"));
            Ocel = JsonDocument.Parse(File.ReadAllText(Program.PathOf("events.ocel.json"))).RootElement;
        }

        internal ProgramCall Program { get; } = new();

        internal XDocument Xes { get; }

        internal JsonElement Ocel { get; }

        public void Dispose() => Program.Dispose();

        private static void Record(Study study, string folder, bool isForTheCohortAlone)
        {
            Directory.CreateDirectory(folder);
            using var files = new RecordFiles(folder, isForTheCohortAlone);
            for (var index = 0; index < study.Count; index++)
            {
                var scenario = study[index].Compile();
                for (var replication = 1; replication <= 2; replication++)
                {
                    using var sink = files.Open(scenario, index, replication, new ReplicationStatistics(new ResultLayout(scenario), replication));
                    new SupportDesk(scenario).Run(1, replication, sink, TestContext.Current.CancellationToken);
                }

                files.Join(index, 2);
            }

            new Manifest
            {
                Status = Manifest.Complete,
                Study = "study.csv",
                PlanHash = study.Hash,
                Seed = 1,
                Replications = 2,
                Scenarios = 2,
                FinishedScenarios = 2,
                Overrides = new Dictionary<string, string>(),
                Records = true,
                Tables = new Dictionary<string, string>(),
                Files = [],
            }.Write(folder);
        }
    }

    private ProgramCall Program => results.Program;

    [Fact]
    public void A_log_of_XES_is_as_the_standard_wants_it() => Assert.Equal([], XesRules.Broken(results.Xes));

    [Fact]
    public void A_log_of_OCEL_is_as_the_specification_wants_it() => Assert.Equal([], OcelRules.Broken(results.Ocel));

    /// <summary>Wherever somebody has put the schemas, which may not be carried along.</summary>
    [Fact]
    public void The_published_schemas_accept_both()
    {
        Assert.SkipWhen(PublishedSchemas.Folder is null, "QUEUESIM_SCHEMAS names no folder with xes.xsd and ocel20-schema-json.json");
        var faults = new List<string>();
        var form = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = PublishedSchemas.Xes() };
        form.ValidationFlags |= System.Xml.Schema.XmlSchemaValidationFlags.ReportValidationWarnings;
        form.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using (var reader = XmlReader.Create(Program.PathOf("events.xes"), form))
        {
            while (reader.Read())
            {
                // Faults come by themselves.
            }
        }

        Assert.Equal([], faults);
        Assert.Equal([], PublishedSchemas.Broken(PublishedSchemas.Ocel(), results.Ocel, "log"));
    }

    [Theory]
    [InlineData("<log ", "<log xmlns=\"urn:x\" ", "the root is a log without a namespace")]
    [InlineData("<int key=\"replication\" value=\"1\"", "<int key=\"replication\" value=\"one\"", "a int has a value of that type")]
    [InlineData("key=\"org:group\"", "key=\"organisation:group\"", "the prefix of a key is that of an extension")]
    [InlineData("keys=\"concept:name\"", "keys=\"name\"", "a classifier names attributes that every event has")]
    [InlineData("<string key=\"event\" value=\"appeared\" />", "", "every event has what is declared for all")]
    public void A_log_of_XES_that_is_not_is_found_out(string what, string instead, string rule)
    {
        var text = results.Xes.ToString(SaveOptions.DisableFormatting);
        var place = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(place >= 0);
        Assert.Contains(rule, XesRules.Broken(XDocument.Parse(text[..place] + instead + text[(place + what.Length)..])));
    }

    [Theory]
    [InlineData("\"type\":\"appeared\"", "\"type\":\"vanished\"", "types are declared")]
    [InlineData("/problem-1\",\"qualifier\":\"problem\"", "/problem-x\",\"qualifier\":\"problem\"", "what is related to is an object")]
    [InlineData("{\"name\":\"focal\",\"value\":\"false\"", "{\"name\":\"focal\",\"value\":\"no\"", "attributes are declared, and values of their type")]
    [InlineData(".000+08:00\"", ".000\"", "an event has a time with an offset")]
    public void A_log_of_OCEL_that_is_not_is_found_out(string what, string instead, string rule)
    {
        var text = File.ReadAllText(Program.PathOf("events.ocel.json"));
        var place = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(place >= 0);
        Assert.Contains(rule, OcelRules.Broken(JsonDocument.Parse(text[..place] + instead + text[(place + what.Length)..]).RootElement));
    }

    [Fact]
    public void Every_problem_is_a_trace_with_what_its_record_says()
    {
        var problems = Rows("all", RecordFiles.Problems).ToList();
        var traces = results.Xes.Root!.Elements("trace").ToList();
        Assert.Equal(problems.Select(row => $"{row["scenario"]}/{row["replication"]}/{row["problem"]}"), traces.Select(trace => Value(trace, "concept:name")));
        foreach (var (row, trace) in problems.Zip(traces))
        {
            var events = trace.Elements("event").ToList();
            Assert.Equal((row["outcome"], row["case_type"], row["appeared_at"]), (Value(trace, "outcome"), Value(trace, "case_type"), Value(events[0], "time:timestamp")));
            Assert.Equal(row["submissions"], $"{events.Count(each => Value(each, "concept:name") == "submit")}");
            Assert.Equal(row["outcome"] == "open" ? [] : [(row["outcome"], row["ended_at"])], events.Where(each => Value(each, "event") == "ended").Select(each => (Value(each, "how"), Value(each, "time:timestamp"))));
            Assert.Equal(events.Select(each => DateTimeOffset.Parse(Value(each, "time:timestamp"))).Order(), events.Select(each => DateTimeOffset.Parse(Value(each, "time:timestamp"))));
        }
    }

    [Fact]
    public void Every_case_and_chat_is_an_object_and_its_events_are_those_of_its_record()
    {
        var cases = Rows("all", RecordFiles.Cases).ToList();
        var objects = results.Ocel.GetProperty("objects").EnumerateArray().Select(each => (Id: each.GetProperty("id").GetString()!, Type: each.GetProperty("type").GetString()!)).ToList();
        var ofCases = objects.Where(each => each.Type == "case").Select(each => each.Id).ToHashSet();
        var closed = Related("closed", "case");
        var asked = Related("asked", "case");
        foreach (var row in cases)
        {
            var id = $"{row.World}/case-{row["problem"]}-{row["submission"]}";
            Assert.Contains(id, ofCases);
            Assert.Equal(row["outcome"] == "open" ? 0 : 1, closed.GetValueOrDefault(id));
            Assert.Equal(row["questions"], $"{asked.GetValueOrDefault(id)}");
        }

        int Objects(string type) => objects.Count(each => each.Type == type);
        Assert.Equal(
            (Rows("all", RecordFiles.Problems).Count(), cases.Count, Rows("all", RecordFiles.Chats).Count(), Rows("all", RecordFiles.Problems).Select(row => (row.World, row["account"])).Distinct().Count()),
            (Objects("problem"), Objects("case"), Objects("chat contact"), Objects("seller account")));
        Assert.True(Objects("chat contact") > 0);
    }

    /// <summary>A case was first answered when its first touch ended.</summary>
    [Fact]
    public void The_first_touch_of_a_case_ends_when_its_record_says_that_it_was_answered()
    {
        var touches = Rows("all", RecordFiles.Events).Where(row => row["event"] == "touch_ended").ToLookup(row => (row.World, row["problem"], row["submission"]), row => row["at"]);
        var answered = Rows("all", RecordFiles.Cases).Where(row => row["first_response_at"].Length > 0 && row["duplicate"] == "no").ToList();
        Assert.True(answered.Count > 100);
        Assert.All(answered, row => Assert.Contains(row["first_response_at"], touches[(row.World, row["problem"], row["submission"])]));
        var began = Rows("all", RecordFiles.Events).Where(row => row["event"] == "touch_began" && row["attempt"].Length == 0).ToLookup(row => (row.World, row["problem"], row["submission"]));
        Assert.All(touches, touch => Assert.True(began[touch.Key].Count() >= touch.Count()));
    }

    [Fact]
    public void Records_of_the_cohort_are_its_rows_of_all_records()
    {
        foreach (var kind in new[] { RecordFiles.Problems, RecordFiles.Cases, RecordFiles.Chats })
            Assert.Equal(Lines(Rows("all", kind).Where(row => row["focal"] == "yes")), Lines(Rows("focal", kind)));
        var focal = Rows("all", RecordFiles.Problems).Where(row => row["focal"] == "yes").Select(row => (row.World, row["problem"])).ToHashSet();
        Assert.NotEmpty(focal);
        Assert.Equal(Lines(Rows("all", RecordFiles.Events).Where(row => focal.Contains((row.World, row["problem"])))), Lines(Rows("focal", RecordFiles.Events)));
    }

    [Fact]
    public void One_scenario_and_replication_can_be_chosen()
    {
        var lives = new RecordedLives(Program.PathOf("all"), "第二", 2);
        XesLog.Write(lives, Program.PathOf("one.xes"));
        OcelLog.Write(lives, Program.PathOf("one.json"));
        var (whole, one) = (results.Xes.Root!.Elements("trace"), XDocument.Load(Program.PathOf("one.xes")).Root!.Elements("trace"));
        Assert.Equal(whole.Where(trace => Value(trace, "concept:name").StartsWith("第二/2/", StringComparison.Ordinal)).Select(trace => trace.ToString()), one.Select(trace => trace.ToString()));
        Assert.Equal([], OcelRules.Broken(JsonDocument.Parse(File.ReadAllText(Program.PathOf("one.json"))).RootElement));
    }

    [Fact]
    public void A_run_is_exported_the_same_each_time_and_what_cannot_be_is_refused_with_what_to_do()
    {
        const string Header = "scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters,focal.strategy,focal.share\n";
        var (study, none) = (Program.Write("plain.csv", Header + "base,1,0,20,plain,english-complete-structured,0.4\n"), Program.Write("none.csv", Header + "base,1,0,20,plain,,\n"));
        var folder = Program.PathOf("plain");
        Assert.True(Program.Run("run", study, "--replications", "1", "--records", "--focal-only", "--out", folder) == 0, Program.Error);
        Assert.True(Manifest.Find(folder)!.FocalOnly);
        Assert.All(Rows("plain", RecordFiles.Problems), row => Assert.Equal("yes", row["focal"]));
        foreach (var to in new[] { "first", "second" })
            Assert.True(Program.Run("export", folder, "--to", "xes,ocel", "--scenario", "base", "--replication", "1", "--out", Program.PathOf(to)) == 0, Program.Error);
        Assert.Equal(["events.ocel.json", "events.xes"], Directory.GetFiles(Program.PathOf("first")).Select(Path.GetFileName).Order());
        Assert.Equal(Program.Fingerprint(Program.PathOf("first")), Program.Fingerprint(Program.PathOf("second")));
        Assert.Equal([], XesRules.Broken(XDocument.Load(Program.PathOf("first/events.xes"))));

        Refused("--focal-only: this says which records are written, and none are", "run", study, "--focal-only", "--out", Program.PathOf("x"));
        Refused("--focal-only: no scenario of none.csv has a focal cohort", "run", none, "--focal-only", "--records", "--out", Program.PathOf("x"));
        Refused("--scenario: 'bsae' is not in the study. Did you mean 'base'?", "export", folder, "--to", "xes", "--scenario", "bsae", "--out", Program.PathOf("x"));
        Refused("--replication: there is no replication 2; expected a number from 1 to 1.", "export", folder, "--to", "xes", "--replication", "2", "--out", Program.PathOf("x"));
        Refused("--replication: this chooses what an event log has", "export", folder, "--to", "md", "--replication", "1", "--out", Program.PathOf("x"));
        File.Delete(Path.Combine(folder, "events.csv.gz"));
        Refused("queuesim run --from", "export", folder, "--to", "ocel", "--out", Program.PathOf("x"));
        Assert.False(Directory.Exists(Program.PathOf("x")));
    }

    /// <summary>An archive that lost a part is not taken for a shorter one.</summary>
    [Fact]
    public void Records_that_do_not_belong_together_are_found_out()
    {
        var folder = Directory.CreateDirectory(Program.PathOf("mixed")).FullName;
        foreach (var file in Directory.GetFiles(Program.PathOf("all")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.Copy(Program.PathOf("focal/events.csv.gz"), Path.Combine(folder, "events.csv.gz"), overwrite: true);
        var problem = Assert.Throws<InvalidDataException>(() => new RecordedLives(folder).All().Count());
        Assert.StartsWith("events.csv.gz has nothing of problem", problem.Message, StringComparison.Ordinal);
    }

    private Dictionary<string, int> Related(string type, string qualifier) => results.Ocel.GetProperty("events").EnumerateArray()
        .Where(each => each.GetProperty("type").GetString() == type)
        .SelectMany(each => each.GetProperty("relationships").EnumerateArray().Where(relation => relation.GetProperty("qualifier").GetString() == qualifier))
        .GroupBy(relation => relation.GetProperty("objectId").GetString()!).ToDictionary(group => group.Key, group => group.Count());

    private void Refused(string sentence, params string[] words)
    {
        Assert.Equal(2, Program.Run(words));
        Assert.Contains(sentence, Program.Error, StringComparison.Ordinal);
    }

    private IEnumerable<RecordRow> Rows(string folder, string kind) => new RecordTable(Program.PathOf(folder), kind).Rows();

    private static IEnumerable<string> Lines(IEnumerable<RecordRow> rows) => rows.Select(row => string.Join(',', row.Cells));

    private static string Value(XElement parent, string key) => parent.Elements().FirstOrDefault(each => each.Attribute("key")?.Value == key)?.Attribute("value")?.Value ?? "";
}
