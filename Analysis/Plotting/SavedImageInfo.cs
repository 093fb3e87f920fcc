namespace QueueSim.Plotting;

/// <summary>A file that was written.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="FileSize">Its length in bytes.</param>
public sealed record SavedImageInfo(string Path, int FileSize);
