namespace QueueSim.Scenarios.CommandLine;

/// <summary>The disk that results go to.</summary>
internal static class Disk
{
    /// <summary>Free bytes for this user on the disk of a folder, which need not exist yet.</summary>
    public static long FreeBytes(string folder)
    {
        var place = Path.GetFullPath(folder);
        var drive = DriveInfo.GetDrives().Where(drive => drive.IsReady && place.StartsWith(drive.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(drive => drive.Name.Length);
        return drive?.AvailableFreeSpace ?? 0;
    }
}
