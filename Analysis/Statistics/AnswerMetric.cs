namespace QueueSim.Statistics;

/// <summary>A metric on which a study's question is answered.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Segment">Segment; <see langword="null"/> for the focal cohort where there is one that has the metric, else all.</param>
public sealed record AnswerMetric(string Metric, string? Segment = null);
