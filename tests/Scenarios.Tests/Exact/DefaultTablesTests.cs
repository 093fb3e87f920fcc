using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Tests.Exact;

public sealed class DefaultTablesTests
{
    [Fact]
    public void The_default_tables_have_no_fault() => Assert.Equal([], StudyReader.Read([], new StudyOptions()).Faults);

    [Fact]
    public void Parameters_csv_and_the_sections_of_the_contract_name_the_same_parameters()
    {
        var file = File.ReadLines(Path.Combine(StudyOptions.DefaultTablesDirectory, "parameters.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Assert.Equal(file.Order(StringComparer.Ordinal), Parameters.All.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_parameters_can_be_listed_with_unit_range_evidence_and_source()
    {
        var (parameters, faults) = ParameterList.Read(new StudyOptions());
        Assert.Empty(faults);
        Assert.Equal(Parameters.All.Count, parameters.Count);
        var filter = parameters.Single(parameter => parameter.Name == "chat.daily_limit");
        Assert.Equal(("attempts", "1", "1000000", "cited", "C10"), (filter.Unit, filter.Minimum, filter.Maximum, filter.Evidence, filter.Source));
        Assert.Contains("parameters.csv:", filter.SetIn, StringComparison.Ordinal);
    }
}
