using QueueSim.Statistics;

namespace QueueSim.Desks;

/// <summary>Collects the few numbers of each desk that answers are made of; of everything else nothing is kept.</summary>
/// <param name="question">What every desk is asked.</param>
public sealed class DeskReadings(DeskQuestion question)
{
    private readonly List<DeskReading>[] readings = [.. question.Answers.Select(_ => new List<DeskReading>())];

    // Of the desk under way: only the first of each group is needed again.
    private readonly Dictionary<int, IReadOnlyList<double[]>> firsts = [];

    /// <summary>Takes a scenario on a desk. Desks come one after the other, the scenarios of each in the order of the study.</summary>
    /// <param name="scenario">Position in the study.</param>
    /// <param name="replications">What <see cref="DeskQuestion.ValuesOf"/> made of each replication, in order.</param>
    public void Add(int scenario, IReadOnlyList<double[]> replications)
    {
        for (var i = 0; i < question.Answers.Count; i++)
        {
            var answer = question.Answers[i];
            if (answer.Scenario != scenario)
                continue;
            if (answer.IsFirst)
                firsts[scenario] = replications;
            readings[i].Add(question.Read(answer, replications, firsts[answer.First]));
        }
    }

    /// <summary>Every answer over the desks so far, in the order of the question.</summary>
    /// <param name="numbers">Names of what the desks differ in.</param>
    /// <param name="desks">By desk: values of the numbers.</param>
    public IReadOnlyList<AnswerOverDesks> Answers(IReadOnlyList<string> numbers, IReadOnlyList<IReadOnlyList<double>> desks) =>
    [
        .. question.Answers.Zip(readings, (answer, onDesks) => question.OwnAnswer(answer) is var (difference, verdict)
            ? new AnswerOverDesks(answer, difference, verdict, onDesks)
            : new AnswerOverDesks(answer, null, Verdict.Undecided, onDesks))
            .Select(over => over is { Answer.IsFirst: false, Sources: SourcesVerdict.NotDecided } ? over with { DecidedBy = WhatDecides.Of(over, numbers, desks) } : over),
    ];
}
