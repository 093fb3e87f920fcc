namespace QueueSim.Scenarios.CommandLine;

/// <summary>What the program tells its caller.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>The program itself failed; the message asks for a report.</summary>
    public const int Defect = 1;

    /// <summary>Something the user wrote is wrong; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>The work is done, but the simulation does not agree with every figure that it is calibrated to.</summary>
    public const int FiguresMissed = 3;

    /// <summary>Interrupted; what is finished is kept and marked incomplete.</summary>
    public const int Interrupted = 130;
}
