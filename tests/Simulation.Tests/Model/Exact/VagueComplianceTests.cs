namespace QueueSim.Tests.Model.Exact;

/// <summary>What an answer to a vague text brings: clarity always, documents only where documents are asked for.</summary>
public sealed class VagueComplianceTests
{
    [Theory]
    [InlineData(false, ProblemOutcome.SolvedByTeam, true)]
    [InlineData(true, ProblemOutcome.Refused, false)]
    public void An_answer_brings_documents_except_in_a_compliance_case(bool isCompliance, ProblemOutcome outcome, bool hasDocuments)
    {
        // Vague, without documents; they decide. One complete answer: the case is not asked about again.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { IsCompliance = isCompliance, DocumentsNeededProbability = 1 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [PlainDesk.Strategy() with { Evidence = Evidence.None }],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1), MissingProbability = new(1, 1, 1) },
            Decision = plain.Decision with { NoneSuccessFactor = 0 },
        };
        var records = PlainDesk.Run(scenario);
        var ended = records.Problems.Where(problem => problem.Outcome != ProblemOutcome.Open).ToArray();
        Assert.NotEmpty(ended);
        Assert.All(ended, problem => Assert.Equal(outcome, problem.Outcome));
        Assert.All(records.Cases.Where(record => record.Outcome is CaseOutcome.Solved or CaseOutcome.Refused), record => Assert.Equal((1, hasDocuments), (record.Questions, record.Outcome == CaseOutcome.Solved)));
    }
}
