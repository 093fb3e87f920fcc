namespace QueueSim.Plotting;

internal static class Skeleton;
