using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Tests.Exact;

public sealed class DefaultTablesTests
{
    [Fact]
    public void The_default_tables_have_no_fault() => Assert.Equal([], StudyReader.Read([], new StudyOptions()).Faults);

    [Fact]
    public void Parameters_csv_and_the_catalogue_name_the_same_parameters_in_the_same_order()
    {
        var file = File.ReadLines(Path.Combine(StudyOptions.DefaultTablesDirectory, "parameters.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Assert.Equal(file, Parameters.All.Select(parameter => parameter.Name));
    }

    [Fact]
    public void The_parameters_can_be_listed_with_unit_range_evidence_and_source()
    {
        var (parameters, faults) = ParameterList.Read(new StudyOptions());
        Assert.Empty(faults);
        Assert.Equal(Parameters.All.Count, parameters.Count);
        var filter = parameters.Single(parameter => parameter.Name == "chat.daily_limit");
        Assert.Equal(("attempts", 1.0, 1000000.0, "cited", "C10"), (filter.Unit, filter.Minimum!.Value, filter.Maximum!.Value, filter.Evidence, filter.Source));
        Assert.Contains("parameters.csv:", filter.SetIn, StringComparison.Ordinal);
    }
}
