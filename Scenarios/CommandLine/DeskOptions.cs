using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.DeskRuns;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Options with which a study is run on every desk that agrees with the sources, too.</summary>
internal sealed class DeskOptions
{
    private readonly Option<string?> desks = new("--desks")
    {
        Description = Say.This("options.desks"),
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> replications = CommonOptions.Whole(
        "--desk-replications", Say.This("options.desk_replications"), 0, 2, 100_000);

    /// <param name="command">Gets the options.</param>
    public void AddTo(Command command)
    {
        replications.DefaultValueFactory = null;
        command.Add(desks);
        command.Add(replications);
        command.Validators.Add(result =>
        {
            if (result.GetResult(desks) is null && result.GetResult(replications) is not null)
                result.AddError(Say.This("options.desk_replications_alone"));
        });
    }

    /// <summary>The study on each desk; <see langword="null"/> when the call asks for none, or after a fault.</summary>
    /// <param name="call">The call.</param>
    /// <param name="study">The study.</param>
    /// <param name="faults">Receives everything that is wrong with it.</param>
    public DeskScenarios? Read(ParseResult call, Study study, FaultList faults)
    {
        if (call.GetResult(desks) is null)
            return null;
        if (study.Count > StudyRunner.MostKept)
        {
            faults.Add("--desks", 0, Say.This("faults.desks_scenarios", ("study", study.Paths[0]), ("n", study.Count), ("most", StudyRunner.MostKept)));
            return null;
        }
        return DeskTableReader.Read(call.GetValue(desks) ?? DeskTableReader.DefaultPath, study, faults) is { } table ? DeskScenarios.Of(study, table, faults) : null;
    }

    /// <summary>Replications that the call wants on each desk; <see langword="null"/> for the usual number.</summary>
    public int? Replications(ParseResult call) => call.GetResult(replications) is null ? null : call.GetValue(replications);
}
