using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.Calibration;

public sealed class MeasurementWordsTests
{
    private static readonly IReadOnlyList<TargetRow> Targets = TargetReader.Read(TargetReader.DefaultPath, new FaultList())!;

    [Fact]
    public void Every_number_that_desks_differ_in_can_be_asked_for_in_words_of_its_own()
    {
        var ranges = UncertainNumbers.Read(UncertainNumbers.DefaultPath, StudyReader.Read([], new StudyOptions()).Study!.Baseline.Tables(), new FaultList());
        string[] sampled = [.. ranges.Where(range => range.InDesks).Select(range => range.Name), .. Targets.SelectMany(target => target.Figure.CalibratedBy)];
        string[] words = [.. sampled.Select(name => MeasurementWords.For(name, Targets))];
        Assert.All(sampled.Zip(words), pair => Assert.EndsWith($" ({pair.First})", pair.Second, StringComparison.Ordinal));
        Assert.Equal(words.Length, words.Distinct().Count());
    }

    [Theory]
    [InlineData("handling.answer_hours", "how long sellers take to answer a question (handling.answer_hours)")]
    [InlineData("case_types.payment.intake_hours", "how long a case lies before it stands in a team's queue, by type (case_types.payment.intake_hours)")]
    [InlineData("targets.Q1", "the share of the time to a first response that is waiting in queues (targets.Q1)")]
    [InlineData("follow_up.maximum", "follow_up.maximum")]
    [InlineData("targets.C1", "targets.C1")]
    [InlineData("targets.X", "targets.X")]
    public void What_has_no_words_is_named(string name, string words) => Assert.Equal(words, MeasurementWords.For(name, Targets));
}
