using QueueSim.Scenarios.CommandLine;

return CommandLineProgram.Run(args, Console.Out, Console.Error);
