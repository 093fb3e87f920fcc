namespace QueueSim.Kernel;

internal static class KernelNamespace;
