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

    [Fact]
    public void The_model_compiles_with_what_the_package_and_our_kernel_share_and_the_shim()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("queuesim-swap-");
        try
        {
            string engine = Path.Combine(folder.FullName, "engine", "SimSharp.csproj");
            string model = Path.Combine(folder.FullName, "model", "Model.csproj");
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
            (int exitCode, string output) = Run(
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
        string folder = Directory.CreateDirectory(Path.GetDirectoryName(project)!).FullName;
        File.WriteAllText(project, "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        File.WriteAllText(Path.Combine(folder, "Clashes.cs"), "namespace SimSharp; public static class Normal; public static class Environment;");
        int hidden = 0;
        foreach (string source in Repository.Sources("Simulation", "Kernel"))
        {
            string text = File.ReadAllText(source).Replace("namespace QueueSim.Kernel", "namespace SimSharp").Replace("Kernel.Timeout", "SimSharp.Timeout");
            foreach (string own in new[] { "void Start(", "Timeout Sleep(" })
            {
                hidden += text.Contains("public " + own, StringComparison.Ordinal) ? 1 : 0;
                text = text.Replace("public " + own, "internal " + own);
            }

            File.WriteAllText(Path.Combine(folder, Path.GetFileName(source)), text);
        }

        Assert.Equal(2, hidden);
    }

    private static JsonElement Items(string project, string property)
    {
        (int exitCode, string output) = Run("msbuild", project, property, "-getItem:Compile,Using,PackageReference", "-nologo");
        Assert.Equal(0, exitCode);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items");
    }

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
