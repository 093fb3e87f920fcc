namespace QueueSim.Tests.Model.Exact;

/// <summary>What a problem needs to be shown, what becomes of it, and decisions on what is there (T4, T8, T22), traced by hand.</summary>
public sealed class DocumentsTests
{
    [Fact]
    public void Each_document_is_there_or_missing_by_itself_and_the_part_that_is_there_counts_in_the_decision()
    {
        // Two documents, each missing with 0.5: a quarter have both (solved), half have one (0.4 + 0.6 × 0.5² = 0.55), a quarter none (0.4).
        var scenario = Compliance(Evidence.Screenshot, missing: 0.5);
        scenario = scenario with
        {
            Documents = new DocumentSettings { Pieces = 2 },
            Decision = scenario.Decision with { NoneSuccessFactor = 0.4, CompletenessExponent = 2 },
        };
        var cases = Observed(scenario);
        AssertShare(0.25, cases, record => record.HadAllDocuments);
        Assert.All(cases.Where(record => record.HadAllDocuments), record => Assert.Equal(CaseOutcome.Solved, record.Outcome));
        // (0.5 × 0.55 + 0.25 × 0.4) / 0.75
        AssertShare(0.5, [.. cases.Where(record => !record.HadAllDocuments)], record => record.Outcome == CaseOutcome.Solved);
        Assert.All(cases, record => Assert.Equal(Evidence.Screenshot, record.Attached));
        Assert.All(cases.Where(record => record.Outcome == CaseOutcome.Refused), record => Assert.Equal(RefusalCause.MissingDocuments, record.Cause));
    }

    [Fact]
    public void Without_a_document_the_exponent_does_not_matter_and_the_factor_alone_decides()
    {
        var scenario = Compliance(Evidence.None, missing: 1);
        foreach (var exponent in new[] { 0.5, 3 })
        {
            var cases = Observed(scenario with { Decision = scenario.Decision with { NoneSuccessFactor = 0.3, CompletenessExponent = exponent } });
            AssertShare(0.3, cases, record => record.Outcome == CaseOutcome.Solved);
        }
    }

    [Fact]
    public void An_error_in_the_invoices_counts_in_the_decision_alone()
    {
        // Always an error, nothing missing: half are refused for it. The submission counts as workable and complete.
        var scenario = Compliance(Evidence.Complete, missing: 0);
        scenario = scenario with
        {
            Documents = new DocumentSettings { InvoiceErrorProbability = 1 },
            Decision = scenario.Decision with { InvoiceErrorSuccessFactor = 0.5 },
        };
        var cases = Observed(scenario);
        AssertShare(0.5, cases, record => record.Outcome == CaseOutcome.Solved);
        Assert.All(cases, record =>
        {
            Assert.Equal(CaseTruth.Workable, record.Truth);
            Assert.True(record.HadAllDocuments);
            Assert.Equal(record.Outcome == CaseOutcome.Refused ? RefusalCause.InvoiceError : RefusalCause.None, record.Cause);
            Assert.Equal(Hours(0.5), record.ClosedTicks - record.SubmittedTicks);
        });
    }

    [Fact]
    public void Where_nothing_is_attached_no_invoice_has_an_error_and_documents_brought_later_are_checked_anew()
    {
        var scenario = Compliance(Evidence.None, missing: 1);
        scenario = scenario with
        {
            Strategies = [scenario.Strategies[0] with { MaximumAppeals = 1 }],
            Documents = new DocumentSettings { InvoiceErrorProbability = 1 },
            Decision = scenario.Decision with { NoneSuccessFactor = 0, InvoiceErrorSuccessFactor = 0, AppealProbability = 1, AppealMoreEvidenceProbability = 1 },
        };
        var cases = Observed(scenario);
        Assert.All(cases, record => Assert.Equal(record.IsAppeal ? RefusalCause.InvoiceError : RefusalCause.MissingDocuments, record.Cause));
        Assert.All(cases, record => Assert.Equal(record.IsAppeal ? Evidence.Complete : Evidence.None, record.Attached));
        Assert.Equal(cases.Length / 2, cases.Count(record => record.IsAppeal));
    }

    [Fact]
    public void A_refusal_is_put_down_to_the_first_thing_that_would_have_made_a_difference()
    {
        // Solved below 0.8 × 0.5 (text) × 0.5 (invoices) = 0.2; refused for invoices up to 0.4, for the text up to 0.8, else on the merits.
        var scenario = Compliance(Evidence.Complete, missing: 0);
        scenario = scenario with
        {
            CaseTypes = [scenario.CaseTypes[0] with { SolveProbability = 0.8 }],
            Deficiency = scenario.Deficiency with { VagueProbability = new(1, 1, 1) },
            Documents = new DocumentSettings { InvoiceErrorProbability = 1 },
            Handling = scenario.Handling with { MaximumQuestions = 0 },
            Decision = scenario.Decision with { VagueSuccessFactor = 0.5, InvoiceErrorSuccessFactor = 0.5 },
        };
        var cases = Observed(scenario);
        AssertShare(0.2, cases, record => record.Outcome == CaseOutcome.Solved);
        AssertShare(0.2, cases, record => record.Cause == RefusalCause.InvoiceError);
        AssertShare(0.4, cases, record => record.Cause == RefusalCause.VagueText);
        AssertShare(0.2, cases, record => record.Cause == RefusalCause.Merits);
    }

    [Fact]
    public void A_reference_that_the_case_does_not_give_is_asked_for_and_the_answer_gives_it()
    {
        // Half a touch of 30 min, 4 h, a touch; with evidence of any kind at once. The pre-screen sees nothing wrong in it.
        var scenario = Referring(Evidence.None);
        Assert.All(Observed(scenario), record =>
        {
            Assert.Equal((1, CaseTruth.Workable, false), (record.Questions, record.Truth, record.HadAllDocuments));
            Assert.Equal(Hours(4.75), record.ClosedTicks - record.SubmittedTicks);
        });
        Assert.All(Observed(Referring(Evidence.Screenshot)), record =>
        {
            Assert.Equal((0, true), (record.Questions, record.HadAllDocuments));
            Assert.Equal(Hours(0.5), record.ClosedTicks - record.SubmittedTicks);
        });
    }

    [Fact]
    public void What_a_case_does_not_show_is_searched_for_and_takes_a_longer_investigation()
    {
        // Nobody asks. All is missing: 30 + 40 min of touch, 10 h × 3. A reference and one of three documents are there: half of each.
        var scenario = Referring(Evidence.None);
        scenario = scenario with
        {
            CaseTypes = [scenario.CaseTypes[0] with { DocumentsNeededProbability = 1, InvestigationHours = PlainDesk.Constant(10) }],
            Documents = new DocumentSettings { Pieces = 3 },
            Deficiency = scenario.Deficiency with { MissingProbability = new(1, 0.5, 0) },
            Handling = scenario.Handling with { MaximumQuestions = 0, SearchMinutes = PlainDesk.Constant(40), IncompleteInvestigationFactor = 3 },
        };
        Assert.All(Observed(scenario), record => Assert.Equal(Hours((70.0 / 60) + 30), record.ClosedTicks - record.SubmittedTicks));
        var strategy = scenario.Strategies[0];
        Assert.All(Observed(scenario with { Strategies = [strategy with { Evidence = Evidence.Complete }] }), record => Assert.Equal(Hours(10.5), record.ClosedTicks - record.SubmittedTicks));
        var durations = Observed(scenario with { Strategies = [strategy with { Evidence = Evidence.Screenshot }] }).Select(record => record.ClosedTicks - record.SubmittedTicks);
        long[] expected = [Hours(10.5), Hours((40.0 / 60) + 15), Hours((50.0 / 60) + 20), Hours(1 + 25)];
        Assert.Equal(expected, durations.Distinct().Order());
    }

    [Fact]
    public void An_answer_brings_documents_for_compliance_only_with_a_probability_of_its_own()
    {
        // The question is about the text. Documents that come with the answer are there in the decision; else it is a refusal.
        var scenario = Compliance(Evidence.None, missing: 1);
        scenario = scenario with { Deficiency = scenario.Deficiency with { VagueProbability = new(1, 1, 1) }, Decision = scenario.Decision with { NoneSuccessFactor = 0 } };
        Assert.All(Observed(scenario), record => Assert.Equal((1, CaseOutcome.Refused), (record.Questions, record.Outcome)));
        var some = Observed(scenario with { Handling = scenario.Handling with { UnaskedDocumentsProbability = 0.3 } });
        AssertShare(0.3, some, record => record.Outcome == CaseOutcome.Solved);
        Assert.All(some, record => Assert.Equal(1, record.Questions));
    }

    /// <summary>Compliance cases that need documents, with a touch of half an hour and a sure success when nothing is wrong.</summary>
    private static Scenario Compliance(Evidence evidence, double missing)
    {
        var plain = PlainDesk.Scenario(problemsPerDay: 1000);
        return plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { IsCompliance = true, DocumentsNeededProbability = 1 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { Evidence = evidence }],
            Deficiency = plain.Deficiency with { MissingProbability = new(missing, missing, missing) },
        };
    }

    private static Scenario Referring(Evidence evidence)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { ReferenceNeededProbability = 1 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { Evidence = evidence }],
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4) },
        };
    }

    private static CaseRecord[] Observed(Scenario scenario)
    {
        CaseRecord[] cases = [.. PlainDesk.Run(scenario).Cases.Where(record => record.Observed)];
        Assert.True(cases.Length > 300);
        return cases;
    }

    /// <summary>A share within four standard deviations of its probability.</summary>
    private static void AssertShare(double probability, CaseRecord[] cases, Func<CaseRecord, bool> of)
    {
        var width = 4 * Math.Sqrt(probability * (1 - probability) / cases.Length);
        Assert.InRange((double)cases.Count(of) / cases.Length, probability - width, probability + width);
    }

    private static long Hours(double hours) => (long)Math.Round(hours * TimeSpan.TicksPerHour);
}
