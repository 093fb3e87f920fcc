using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Tests.Output;

/// <summary>What manifests say of the files of a study does not depend on where they are.</summary>
public sealed class UsedTablesTests
{
    [Fact]
    public void Folders_decide_neither_the_order_nor_the_text()
    {
        var own = new SourceFile("teams", "/a/teams.csv", "2222");
        var standard = new SourceFile("teams", "/b/teams.csv", "1111");
        var study = new SourceFile("study", "s.csv", "3333");
        var expected = new[] { KeyValuePair.Create("study: s.csv", "3333"), KeyValuePair.Create("teams: teams.csv", "1111 2222") };
        Assert.Equal(expected, UsedTables.Of([own, standard, study]));
        Assert.Equal(expected, UsedTables.Of([study, standard with { Path = "/c/teams.csv" }, own with { Path = "/d/teams.csv" }, own]));
    }
}
