using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>Decisions on cases, traced by hand: appeals, what was attached, why refused, quick solutions.</summary>
public sealed class DecisionMetricsTests
{
    [Fact]
    public void Success_of_appeals_is_of_decided_first_submissions_of_compliance_and_that_of_further_appeals_is_apart()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved));
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused));
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused));
            sink.Add(Case(24, null, 25, CaseOutcome.Filtered));                             // not decided
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved, caseType: 1, strategy: 1));       // no compliance case
            sink.Add(Case(26, 30, 35, CaseOutcome.Solved, submission: 2));                  // sent again after a bounce
            sink.Add(Case(50, 60, 70, CaseOutcome.Solved, submission: 2, appeal: true));
            sink.Add(Case(50, 60, 70, CaseOutcome.Refused, submission: 2, appeal: true, caseType: 1));
        });

        Assert.Equal(1.0 / 3, result.Value("all", "appeal_success_share"));
        Assert.Equal(1.0 / 3, result.Value("evidence=none", "appeal_success_share"));
        Assert.Null(result.Value("evidence=complete", "appeal_success_share"));
        Assert.Equal(0.5, result.Value("all", "second_appeal_success_share"));
    }

    [Fact]
    public void Cases_are_told_apart_by_what_was_attached_whatever_the_strategy_and_whatever_was_missing()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 30, 34, CaseOutcome.Solved, attached: Evidence.Complete));
            sink.Add(Case(24, 30, 44, CaseOutcome.Refused, attached: Evidence.Complete, documents: false, strategy: 1));
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused));
            sink.Add(Case(24, 30, 36, CaseOutcome.Solved, documents: false));
            sink.Add(Case(24, 30, 37, CaseOutcome.Refused));
            sink.Add(Case(24, 30, 54, CaseOutcome.Solved, attached: Evidence.Screenshot));
        });

        Assert.Equal(0.5, result.Value("attached=complete", "appeal_success_share"));
        Assert.Equal(15, result.Value("attached=complete", "close_hours"));
        Assert.Equal(1.0 / 3, result.Value("attached=none", "appeal_success_share"));
        Assert.Equal(30, result.Value("attached=screenshot", "close_hours"));
        Assert.Equal(6, result.Count("all", "close_hours"));
        Assert.Throws<ArgumentException>(() => result.Value("attached=complete", "solved_share"));
    }

    [Fact]
    public void Refused_appeals_are_told_apart_by_what_made_them_refusals_further_appeals_included()
    {
        var result = Measure(sink =>
        {
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused, cause: RefusalCause.Merits));
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused, cause: RefusalCause.InvoiceError));
            sink.Add(Case(50, 60, 70, CaseOutcome.Refused, cause: RefusalCause.InvoiceError, submission: 2, appeal: true));
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused, cause: RefusalCause.MissingDocuments));
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused, cause: RefusalCause.VagueText));
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved));                                                     // not refused
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused, cause: RefusalCause.MissingDocuments, caseType: 1)); // no compliance case
        });

        Assert.Equal(0.2, result.Value("all", "refused_for_merits_share"));
        Assert.Equal(0.2, result.Value("all", "refused_for_vague_text_share"));
        Assert.Equal(0.4, result.Value("all", "refused_for_invoice_error_share"));
        Assert.Equal(0.2, result.Value("all", "refused_for_missing_documents_share"));
        Assert.Equal(5, result.Count("all", "refused_for_merits_share"));
        Assert.Null(result.Value("case_type=listing", "refused_for_merits_share"));
    }

    [Fact]
    public void Quick_solutions_were_right_when_category_and_documents_were_from_the_start()
    {
        static void Records(IRecordSink sink)
        {
            sink.Add(Case(24, 30, 48, CaseOutcome.Solved));                                // quick and right
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved, documents: false));
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved, category: false));               // an agent corrected it
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved, transfers: 1));                  // escalated: quick and right
            sink.Add(Case(24, 30, 48.5, CaseOutcome.Solved));                              // not quick
            sink.Add(Case(24, 30, 35, CaseOutcome.Refused));                               // not solved
            sink.Add(Case(24, 30, 35, CaseOutcome.Solved, submission: 2));                 // not with the first submission
        }

        var result = Measure(Records);
        Assert.Equal(0.5, result.Value("all", "quick_right_share"));
        Assert.Equal(4, result.Count("all", "quick_right_share"));
        var slower = Measure(Records, Default with { Window = Default.Window with { QuickHours = 24.5 } });
        Assert.Equal(0.6, slower.Value("all", "quick_right_share"));
        Assert.Equal(5, slower.Count("all", "quick_right_share"));
    }
}
