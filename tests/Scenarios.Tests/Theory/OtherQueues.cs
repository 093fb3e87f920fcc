namespace QueueSim.Tests.Theory;

/// <summary>A study of plain queues that theory.csv does not have: written to a folder, run once.</summary>
public sealed class OtherQueues
{
    private const ulong Seed = 2;

    // What all rows have in common stands in front of each.
    private const string Columns =
        "strategies,markets,arrival_profile,parameters,run.warm_up_days,run.cool_down_days,case_types,teams,scenario,run.days,arrivals.problems_per_day,teams.pool.agents,"
        + "case_types.*.touch_minutes,case_types.*.patience_hours,ai.enabled,ai.threshold,resubmission.notice_hours,"
        + "resubmission.return_probability,resubmission.maximum";

    private const string Common = "theory/one-strategy.csv,theory/one-market.csv,theory/flat-profile.csv,plain,7,60,";

    private const string Plain = Common + "theory/one-type.csv,theory/pool.csv,";

    private static readonly string Study = $"""
        {Columns}
        {Plain}gamma,25,1728,1,"gamma(mean=0.5, cv=0.7)",,,,,,
        {Plain}weibull,25,1728,1,"weibull(mean=0.5, shape=2)",,,,,,
        {Plain}erlang,25,1728,1,"erlang(mean=0.5, k=3)",,,,,,
        {Plain}uniform,25,1728,1,"uniform(0.2, 0.8)",,,,,,
        {Plain}triangular,25,1728,1,"triangular(0.1, 0.4, 1)",,,,,,
        {Plain}hyperexponential,45,1728,1,"hyperexponential(mean=0.5, cv=2)",,,,,,
        {Plain}mixture,45,1728,1,"mixture(0.8: constant(0.25), 0.2: exponential(mean=1.5))",,,,,,
        {Plain}empirical,30,1728,1,empirical(minutes.csv),,,,,,
        {Plain}light,45,864,1,exponential(mean=0.5),,,,,,
        {Plain}two-agents,80,2448,2,exponential(mean=1),,,,,,
        {Plain}ten-agents,70,2016,10,exponential(mean=5),,,,,,
        {Plain}hopeless,20,2160,5,exponential(mean=5),exponential(mean=0.1),,,,,
        {Plain}hardly-impatient,60,1008,5,exponential(mean=5),exponential(mean=0.5),,,,,
        {Plain}weibull-patience,25,1584,5,exponential(mean=5),"weibull(mean=0.2, shape=2)",,,,,
        {Plain}uniform-patience,25,1584,5,exponential(mean=5),"uniform(0, 0.4)",,,,,
        {Plain}strict,50,1800,3,exponential(mean=2.2),,yes,0.6,"lognormal(mean=8, cv=1)",0.9,5
        {Common}tandem-types.csv,tandem-teams.csv,tandem,70,1440,3,,,,,,,
        {Common}theory/one-type.csv,office.csv,office,490,144,,exponential(mean=20),,,,,,
        """;

    private static readonly Dictionary<string, string> Tables = new()
    {
        ["minutes.csv"] = "minutes\n0.1\n0.2\n0.3\n1.4\n",
        ["tandem-types.csv"] = """
            case_type,description,share,priority,team,touch_minutes,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability,escalation_probability,escalation_team,escalation_touch_minutes,patience_hours
            plain,Two in five go on to the second team,1,ordinary,pool,exponential(mean=2.25),constant(0),0,0,1,0.4,second,exponential(mean=3.5),none

            """,
        ["tandem-teams.csv"] = """
            team,shift,agents,days,start,end,time_zone
            pool,always,3,Mon-Sun,00:00,24:00,UTC
            second,always,2,Mon-Sun,00:00,24:00,UTC

            """,
        ["office.csv"] = """
            team,shift,agents,days,start,end,time_zone
            pool,office,10,Mon-Fri,09:00,17:00,Asia/Shanghai

            """,
    };

    internal StudyRun Run { get; } = StudyRun.WithTables(Study, Tables, Seed);
}
