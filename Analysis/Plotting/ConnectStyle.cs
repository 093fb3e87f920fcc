namespace QueueSim.Plotting;

/// <summary>How a scatter's points are joined: directly, or by steps that move sideways or up first.</summary>
public enum ConnectStyle
{
    Straight,
    StepHorizontal,
    StepVertical,
}
