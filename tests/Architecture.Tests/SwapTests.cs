using System.Diagnostics;
using System.Text.Json;

namespace QueueSim.Tests;

/// <summary>One build property swaps the kernel for SimSharp.</summary>
public sealed class SwapTests
{
    [Fact]
    public void The_swap_leaves_out_the_kernel_and_no_other_source()
    {
        var sources = Names(Items("QueueSim"), "Compile");
        var swapped = Names(Items("SimSharp"), "Compile");
        Assert.Contains(sources, IsKernel);
        Assert.Equal(sources.Where(path => !IsKernel(path)), swapped.Intersect(sources));
    }

    [Theory]
    [InlineData("QueueSim", "QueueSim.Kernel", "SimSharp")]
    [InlineData("SimSharp", "SimSharp", "QueueSim.Kernel")]
    public void One_kernel_alone_is_in_scope(string kernel, string used, string unused)
    {
        var items = Items(kernel);
        Assert.Contains(used, Names(items, "Using"));
        Assert.DoesNotContain(unused, Names(items, "Using"));
        Assert.Equal(kernel == "SimSharp", Names(items, "PackageReference").Contains("SimSharp"));
    }

    [Fact]
    public void The_model_compiles_with_what_the_package_and_our_kernel_share_and_the_shim()
    {
        var folder = Directory.CreateTempSubdirectory("queuesim-swap-");
        try
        {
            var engine = Path.Combine(folder.FullName, "engine", "SimSharp.csproj");
            var model = Path.Combine(folder.FullName, "model", "Model.csproj");
            WriteStandIn(engine);
            Directory.CreateDirectory(Path.GetDirectoryName(model)!);
            File.WriteAllText(model, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup>
                  <ItemGroup>
                    <Using Include="QueueSim.Contract" />
                    <Using Remove="System.Threading" />
                    <Using Include="$(KernelNamespace)" />
                    <Compile Include="{Repository.PathOf("Simulation")}/**/*.cs" Exclude="{Repository.PathOf("Simulation")}/Kernel/**;{Repository.PathOf("Simulation")}/obj/**" />
                    <ProjectReference Include="{engine}" />
                    <PackageReference Include="MathNet.Numerics" />
                    <PackageReference Include="NodaTime" />
                  </ItemGroup>
                </Project>
                """);
            (var exitCode, var output) = Run(
                "build", model, "-p:Kernel=SimSharp", $"-p:DirectoryBuildPropsPath={Repository.PathOf("Directory.Build.props")}",
                $"-p:DirectoryPackagesPropsPath={Repository.PathOf("Directory.Packages.props")}", "-p:TreatWarningsAsErrors=false", "-v:q", "-nologo", "-nodeReuse:false");
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The package as far as the model may know it: our kernel without its two own calls, and names of the package that clash with others.</summary>
    private static void WriteStandIn(string project)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(project)!).FullName;
        File.WriteAllText(project, "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        File.WriteAllText(Path.Combine(folder, "Clashes.cs"), "namespace SimSharp; public static class Normal; public static class Environment;");
        var hidden = 0;
        foreach (var source in Repository.Sources("Simulation", "Kernel"))
        {
            var text = File.ReadAllText(source).Replace("namespace QueueSim.Kernel", "namespace SimSharp").Replace("Kernel.Timeout", "SimSharp.Timeout");
            foreach (var own in new[] { "void Start(", "Timeout Sleep(" })
            {
                hidden += text.Contains("public " + own, StringComparison.Ordinal) ? 1 : 0;
                text = text.Replace("public " + own, "internal " + own);
            }

            File.WriteAllText(Path.Combine(folder, Path.GetFileName(source)), text);
        }

        Assert.Equal(2, hidden);
    }

    private static bool IsKernel(string path) => path.StartsWith("Kernel/", StringComparison.Ordinal);

    private static string[] Names(JsonElement items, string kind) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))];

    private static JsonElement Items(string kernel)
    {
        (var exitCode, var output) = Run("msbuild", "Simulation/Simulation.csproj", $"-p:Kernel={kernel}", "-getItem:Compile,Using,PackageReference", "-nologo");
        Assert.Equal(0, exitCode);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items");
    }

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
