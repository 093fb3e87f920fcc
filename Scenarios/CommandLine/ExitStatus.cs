using QueueSim.Localization;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>What the program tells its caller.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Something failed while it ran; standard error says what, and the manifest too.</summary>
    public const int Failed = 1;

    /// <summary>Something the user wrote is wrong; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>The work is done, but it misses what it was held against: cited figures, theory, assertions.</summary>
    public const int FiguresMissed = 3;

    /// <summary>Interrupted; what is finished is kept and marked incomplete.</summary>
    public const int Interrupted = 130;
}

/// <summary>What is said when something fails while it runs.</summary>
internal static class Failure
{
    /// <summary>One or two sentences: what went wrong and what to do.</summary>
    public static string Sentence(Exception failure) => failure switch
    {
        AggregateException { InnerException: { } inside } => Sentence(inside),
        IOException or UnauthorizedAccessException => Say.This("terminal.folder_failed", ("message", failure.Message.TrimEnd('.'))),
        NoValueException or Store.DamagedStoreException or Store.NotSimulatedException => failure.Message,
        OutOfMemoryException => Say.This("terminal.no_memory"),
        _ => Say.This("terminal.defect", ("type", failure.GetType().Name), ("message", failure.Message.TrimEnd('.'))),
    };
}
