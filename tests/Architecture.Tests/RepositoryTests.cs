namespace QueueSim.Tests;

/// <summary>The repository speaks of the project alone, and its house stands as described.</summary>
public sealed class RepositoryTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("CHANGELOG.md")]
    [InlineData("run-scenarios.sh")]
    [InlineData("QueueSim.sln")]
    [InlineData("Scenarios/parameters.csv")]
    [InlineData("Scenarios/studies/submission-strategies.csv")]
    [InlineData("docs/background/model.md")]
    public void The_house_has(string path) => Assert.True(File.Exists(Repository.PathOf(path.Split('/'))), path);

    [Fact]
    public void Sources_are_small_enough_to_read()
    {
        string[] folders = ["Simulation", "Analysis", "Scenarios"];
        string[] large = folders.SelectMany(folder => Repository.Sources(folder))
            .Where(path => File.ReadLines(path).Count() > 300).ToArray();
        Assert.Empty(large);
    }
}
