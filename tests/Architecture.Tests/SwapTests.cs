using System.Diagnostics;
using System.Text.Json;

namespace QueueSim.Tests;

/// <summary>One build property swaps the kernel for SimSharp.</summary>
public sealed class SwapTests
{
    [Fact]
    public void The_swap_leaves_out_the_kernel_and_no_other_source()
    {
        string[] sources = Names(Items("QueueSim"), "Compile");
        string[] swapped = Names(Items("SimSharp"), "Compile");
        Assert.Contains(sources, IsKernel);
        Assert.Equal(sources.Where(path => !IsKernel(path)), swapped.Intersect(sources));
    }

    [Theory]
    [InlineData("QueueSim", "QueueSim.Kernel", "SimSharp")]
    [InlineData("SimSharp", "SimSharp", "QueueSim.Kernel")]
    public void One_kernel_alone_is_in_scope(string kernel, string used, string unused)
    {
        JsonElement items = Items(kernel);
        Assert.Contains(used, Names(items, "Using"));
        Assert.DoesNotContain(unused, Names(items, "Using"));
        Assert.Equal(kernel == "SimSharp", Names(items, "PackageReference").Contains("SimSharp"));
    }

    private static bool IsKernel(string path) => path.StartsWith("Kernel/", StringComparison.Ordinal);

    private static string[] Names(JsonElement items, string kind) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))];

    private static JsonElement Items(string kernel)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        foreach (string argument in new[] { "msbuild", "Simulation/Simulation.csproj", $"-p:Kernel={kernel}", "-getItem:Compile,Using,PackageReference", "-nologo" })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items");
    }
}
