using System.Diagnostics;
using System.Text.Json;

namespace QueueSim.Tests;

/// <summary>One build property swaps the kernel for SimSharp.</summary>
public sealed class SwapTests
{
    [Theory]
    [InlineData("Simulation/Simulation.csproj", "Kernel", "QueueSim", "Kernel", false, null)]
    [InlineData("Simulation/Simulation.csproj", "Kernel", "SimSharp", "Kernel", true, "SimSharp")]
    public void The_property_leaves_the_folder_out_and_brings_the_package_in(
        string project, string property, string value, string folder, bool isSwapped, string? package)
    {
        JsonElement items = Items(project, $"-p:{property}={value}");
        string[] Names(string kind) => items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/')).ToArray();
        Assert.Equal(!isSwapped, Names("Compile").Any(path => path.StartsWith(folder + "/", StringComparison.Ordinal)));
        Assert.Contains(package ?? $"QueueSim.{folder}", Names("Using"));
        if (package is not null)
            Assert.Contains(package, Names("PackageReference"));
        else
            Assert.DoesNotContain(Names("PackageReference"), name => name == "SimSharp");
    }

    private static JsonElement Items(string project, string property)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        foreach (string argument in new[] { "msbuild", project, property, "-getItem:Compile,Using,PackageReference", "-nologo" })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items");
    }
}
