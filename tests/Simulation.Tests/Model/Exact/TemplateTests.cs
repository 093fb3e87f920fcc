using QueueSim.Model;
using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Texts that sellers keep (A23): who writes plainly writes a structured text from the account's second problem on.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData(30, true)]
    [InlineData(30, false)]
    [InlineData(0, true)] // no problem has a predecessor
    public void From_the_second_problem_of_an_account_on_the_text_is_structured(int accounts, bool keepsTemplates)
    {
        // Plain texts are always asked about, structured ones never.
        var plain = PlainDesk.Scenario();
        var records = PlainDesk.Run(plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { Text = TextQuality.Plain, KeepsTemplates = keepsTemplates }],
            Sellers = SellerSettings.Plain with { Accounts = accounts },
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 0) },
        });
        var sizes = new AccountSizes(accounts, 0);
        var seen = new HashSet<int>();
        var questions = records.Cases.Where(record => record.Outcome != CaseOutcome.Open).ToDictionary(record => record.Problem, record => record.Questions);
        foreach (var problem in records.Problems.Where(problem => problem.Outcome != ProblemOutcome.Open).OrderBy(problem => problem.AppearedTicks))
        {
            var isFirst = accounts == 0 || seen.Add(sizes.NumberOf(new CaseStream(1, 1, problem.Number)));
            Assert.Equal(keepsTemplates && !isFirst ? 0 : 1, questions[problem.Number]);
        }

        Assert.Equal(accounts, seen.Count);
    }
}
