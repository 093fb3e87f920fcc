using System.Text;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests.Exact;

/// <summary><c>docs/reference/parameters.md</c> is made from <c>Scenarios/parameters.csv</c>, never written by hand.</summary>
public class ParameterPageTests
{
    private const string Update = "QUEUESIM_APPROVE";

    [Fact]
    public void The_page_of_parameters_is_made_from_the_table()
    {
        var path = Path.Combine(ReferenceTests.Root(), "docs", "reference", "parameters.md");
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(path, Page());
        Assert.Equal(Page(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Page()
    {
        var page = new StringBuilder($"""
            # Parameters

            Made from `Scenarios/parameters.csv` (`{Update}=1 dotnet test tests/Scenarios.Tests --filter ParameterPage` writes it anew); `queuesim parameters`
            prints the same. [Tables](tables.md#parameterscsv) says what the columns mean, [studies](studies.md) how a study or `--set` changes a value.

            | parameter | value | unit | range | evidence | source | meaning |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var each in ParameterList.Read(new StudyOptions()).Parameters)
        {
            var range = each.Minimum.Length > 0 ? $"{each.Minimum} to {each.Maximum}" : "";
            page.Append($"| `{each.Name}` | {each.Value} | {each.Unit} | {range} | {each.Evidence} | {each.Source} | {each.Note.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
        return page.ToString();
    }
}
