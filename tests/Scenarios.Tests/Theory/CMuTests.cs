using static QueueSim.Tests.Theory.Formulas.Cobham;

namespace QueueSim.Tests.Theory;

/// <summary>The cμ rule at one agent with two kinds of cases is a queue with priorities in the order of c μ (Cobham 1954).</summary>
public sealed class CMuTests
{
    private const double Minute = 1.0 / 60;

    // 60 cases an hour, four tenths with touches of 1 minute and the others of half a minute, exponential. The costs turn the order around.
    private const string Study = """
        strategies,markets,arrival_profile,parameters,case_types,teams,scenario,run.days,arrivals.problems_per_day,case_types.slow.delay_cost_per_hour
        theory/one-strategy.csv,theory/one-market.csv,theory/flat-profile.csv,plain,types.csv,team.csv,slow-first,70,1440,10
        theory/one-strategy.csv,theory/one-market.csv,theory/flat-profile.csv,plain,types.csv,team.csv,quick-first,70,1440,7
        """;

    private static readonly Dictionary<string, string> Tables = new()
    {
        ["types.csv"] = "case_type,share,priority,team,touch_minutes,investigation_hours,self_servable_probability,documents_needed_probability,solve_probability,delay_cost_per_hour\n"
            + "slow,0.4,2,first,exponential(mean=1),0,0,0,1,10\nquick,0.6,1,first,exponential(mean=0.5),0,0,0,1,4\n",
        ["team.csv"] = "team,agents,days,start,end,time_zone,discipline\nfirst,1,Mon-Sun,00:00,24:00,UTC,c_mu\n",
    };

    [Fact]
    public void Waits_are_those_of_priorities_in_the_order_of_cost_times_rate()
    {
        var run = StudyRun.WithTables(Study, Tables, seed: 5);
        var (slow, quick) = (new CaseClass(24, Minute, 1), new CaseClass(36, Minute / 2, 1));
        // 10 / 1 against 4 / 0.5, and 7 / 1 against 4 / 0.5.
        run.Find("slow-first", "case_type=slow", "wait_hours", "mean").AgreesWith(MeanWait([slow, quick], 0));
        run.Find("slow-first", "case_type=quick", "wait_hours", "mean").AgreesWith(MeanWait([slow, quick], 1));
        run.Find("quick-first", "case_type=quick", "wait_hours", "mean").AgreesWith(MeanWait([quick, slow], 0));
        run.Find("quick-first", "case_type=slow", "wait_hours", "mean").AgreesWith(MeanWait([quick, slow], 1));
    }
}
