using QueueSim.Scenarios.CommandLine;
using QueueSim.Localization;

using var spoken = Languages.Use(Languages.Of(Environment.GetEnvironmentVariable));
// Chinese terminals on Windows default to a code page that not every character survives.
Console.OutputEncoding = System.Text.Encoding.UTF8;
return CommandLineProgram.Run(args, Console.Out, Console.Error);
