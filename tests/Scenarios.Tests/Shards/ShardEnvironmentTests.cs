using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Shards;

namespace QueueSim.Tests.Shards;

/// <summary>What schedulers tell their tasks.</summary>
public sealed class ShardEnvironmentTests
{
    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=8 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=8", 3, 8, "SLURM_ARRAY_TASK_ID")]
    [InlineData("SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=7 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=8", 1, 8, "SLURM_ARRAY_TASK_ID")]
    [InlineData("SLURM_ARRAY_TASK_ID=18 SLURM_ARRAY_TASK_MIN=10 SLURM_ARRAY_TASK_MAX=21 SLURM_ARRAY_TASK_STEP=4 SLURM_ARRAY_TASK_COUNT=3", 3, 3, "SLURM_ARRAY_TASK_ID")]
    [InlineData("SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=4 SLURM_ARRAY_TASK_COUNT=2", 2, 2, "SLURM_ARRAY_TASK_ID")]
    [InlineData("JOB_COMPLETION_INDEX=0 JOB_COMPLETION_COUNT=500", 1, 500, "JOB_COMPLETION_INDEX")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=9 AWS_BATCH_JOB_ARRAY_SIZE=10", 10, 10, "AWS_BATCH_JOB_ARRAY_INDEX")]
    public void A_task_knows_its_shard(string variables, int number, int of, string from)
    {
        var (read, faults) = Read(variables);
        Assert.Equal((new Shard(number, of), from), read);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SLURM_JOB_ID=12 JOB_COMPLETION_COUNT=3 AWS_BATCH_JOB_ARRAY_SIZE=3")]
    [InlineData("JOB_COMPLETION_INDEX=")]
    public void Who_is_no_task_of_an_array_has_no_shard(string variables)
    {
        var (read, faults) = Read(variables);
        Assert.Null(read);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_MIN=3 SLURM_ARRAY_TASK_MAX=9 SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=4",
        "SLURM_ARRAY_TASK_ID: is 7 in an array of 4 tasks from 3 to 9 by 1; expected evenly numbered tasks, all of them. For some of a larger array name the shard: --shard i/n.")]
    [InlineData("SLURM_ARRAY_TASK_ID=4 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=5 SLURM_ARRAY_TASK_STEP=2 SLURM_ARRAY_TASK_COUNT=3",
        "SLURM_ARRAY_TASK_ID: is 4 in an array of 3 tasks from 1 to 5 by 2; expected evenly numbered tasks, all of them. For some of a larger array name the shard: --shard i/n.")]
    [InlineData("SLURM_ARRAY_TASK_ID=x SLURM_ARRAY_TASK_MIN=1",
        "SLURM_ARRAY_TASK_ID: is 'x'; expected a whole number from 0. Name the shard with --shard i/n, or --shard none for the whole study.",
        "SLURM_ARRAY_TASK_COUNT: is not set; expected a whole number beside the task's own. Set it in the job, or name the shard with --shard i/n.")]
    [InlineData("JOB_COMPLETION_INDEX=3",
        "JOB_COMPLETION_COUNT: is not set; expected a whole number beside the task's own. Set it in the job, or name the shard with --shard i/n.")]
    [InlineData("JOB_COMPLETION_INDEX=5 JOB_COMPLETION_COUNT=5",
        "JOB_COMPLETION_INDEX: is 5, and JOB_COMPLETION_COUNT is 5; expected an index from 0 below that number, which is at most 100000. Name the shard with --shard i/n.")]
    [InlineData("SLURM_ARRAY_TASK_ID=1 AWS_BATCH_JOB_ARRAY_INDEX=0",
        "SLURM_ARRAY_TASK_ID: is set, and so is AWS_BATCH_JOB_ARRAY_INDEX; expected the variables of one scheduler. Name the shard with --shard i/n, or --shard none for the whole study.")]
    public void What_cannot_be_is_a_fault(string variables, params string[] expected)
    {
        var (read, faults) = Read(variables);
        Assert.Null(read);
        Assert.Equal(expected, faults);
    }

    private static ((Shard Shard, string Variable)? Shard, string[] Faults) Read(string variables)
    {
        var values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var faults = new FaultList();
        return (ShardEnvironment.Read(name => values.GetValueOrDefault(name), faults), [.. faults.Sorted().Select(fault => fault.ToString())]);
    }
}
