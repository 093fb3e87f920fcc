namespace QueueSim.Tests.Theory;

/// <summary>A study of queues that several teams or several kinds of cases share: written to a folder, run once.</summary>
public sealed class SharedQueues
{
    private const ulong Seed = 3;

    private const string Columns =
        "strategies,markets,arrival_profile,parameters,case_types,teams,skills,scenario,run.days,arrivals.problems_per_day,teams.first.agents,"
        + "teams.first.queue_limit,teams.first.discipline,case_types.*.touch_minutes";

    private const string Common = "theory/one-strategy.csv,theory/one-market.csv,theory/flat-profile.csv,plain,";

    private static readonly string Study = $"""
        {Columns}
        {Common}one.csv,first.csv,,limited,60,1440,3,4,,exponential(mean=3)
        {Common}one.csv,first.csv,,loss,60,1440,5,0,,exponential(mean=4)
        {Common}one.csv,both.csv,hunt.csv,hunting,60,1440,2,0,,exponential(mean=4)
        {Common}two.csv,both.csv,pool.csv,pooled,110,2040,2,,,exponential(mean=3)
        {Common}two.csv,first.csv,,by-wait,110,2040,5,,longest_wait,exponential(mean=3)
        {Common}three.csv,first.csv,,three-classes,110,2040,5,,,exponential(mean=3)
        {Common}three-in-one.csv,first.csv,order.csv,three-by-order,110,2040,5,,order,exponential(mean=3)
        {Common}two.csv,first.csv,speed.csv,speed,70,2016,1,,,exponential(mean=0.5)
        {Common}back.csv,first.csv,,retrials,150,960,1,0,,exponential(mean=0.9)
        {Common}false.csv,first.csv,,false-solutions,80,1344,5,,,exponential(mean=3)
        """;

    private const string TypeColumns =
        "case_type,share,priority,team,touch_minutes,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability,"
        + "redial_probability,redial_hours,reopen_probability,reopen_hours\n";

    private static readonly Dictionary<string, string> Tables = new()
    {
        ["one.csv"] = TypeColumns + "plain,1,ordinary,first,1,0,0,0,1,0,,0,\n",
        ["two.csv"] = TypeColumns + "urgent,0.4,1,first,1,0,0,0,1,0,,0,\nnormal,0.6,2,first,1,0,0,0,1,0,,0,\n",
        ["three.csv"] = TypeColumns + "a,0.2,1,first,1,0,0,0,1,0,,0,\nb,0.3,2,first,1,0,0,0,1,0,,0,\nc,0.5,3,first,1,0,0,0,1,0,,0,\n",
        ["three-in-one.csv"] = TypeColumns + "a,0.2,ordinary,first,1,0,0,0,1,0,,0,\nb,0.3,ordinary,first,1,0,0,0,1,0,,0,\nc,0.5,ordinary,first,1,0,0,0,1,0,,0,\n",
        ["back.csv"] = TypeColumns + "plain,1,ordinary,first,1,0,0,0,1,1,exponential(mean=0.05),0,\n",
        ["false.csv"] = TypeColumns + "plain,1,ordinary,first,1,0,0,0,1,0,,0.3,exponential(mean=4)\n",
        ["first.csv"] = "team,agents,days,start,end,time_zone,queue_limit,discipline\nfirst,1,Mon-Sun,00:00,24:00,UTC,,\n",
        ["both.csv"] = "team,agents,days,start,end,time_zone,queue_limit,discipline\nfirst,1,Mon-Sun,00:00,24:00,UTC,,\nsecond,3,Mon-Sun,00:00,24:00,UTC,,\n",
        ["hunt.csv"] = "team,case_type,overflow_after_hours\nsecond,plain,0\n",
        ["pool.csv"] = "team,case_type\nsecond,urgent\nsecond,normal\n",
        ["order.csv"] = "team,case_type,order\nfirst,c,1\nfirst,a,2\nfirst,b,3\n",
        ["speed.csv"] = "team,case_type,touch_factor\nfirst,urgent,0.6\nfirst,normal,1.2\n",
    };

    internal StudyRun Run { get; } = StudyRun.WithTables(Study, Tables, Seed);
}
