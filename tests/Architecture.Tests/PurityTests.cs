using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace QueueSim.Tests;

/// <summary>The kernel knows no support desk, and a simulation nothing but its scenario and its seed.</summary>
public sealed partial class PurityTests
{
    private const string Files = @"^System\.IO\.(File|Directory|Path|Stream|FileStream|FileInfo|StreamReader|StreamWriter)$";
    private const string Console = @"^System\.Console$";
    private const string Clock = @"^(System\.Diagnostics\.Stopwatch|System\.TimeProvider|NodaTime\.SystemClock|NodaTime\.IClock)$";
    private const string Threads = @"^System\.Threading\.(Tasks\..*|Thread|ThreadPool|Timer|Lock|Monitor|Interlocked)$";
    private const string Randomness = @"^(System\.Random|System\.Security\.Cryptography\..*)$";

    [Theory]
    [InlineData(Files)]
    [InlineData(Console)]
    [InlineData(Clock)]
    [InlineData(Threads)]
    [InlineData(Randomness)]
    public void The_simulation_knows_nothing_but_its_scenario_and_its_seed(string types) =>
        Without(House.Simulation, types).Check(House.Types);

    [Theory]
    [InlineData(Files)]
    [InlineData(Console)]
    [InlineData(Clock)]
    [InlineData(Threads)]
    public void The_rules_see_what_the_program_uses(string types) =>
        Assert.False(Without(House.Scenarios, types).HasNoViolations(House.Types));

    [Fact]
    public void No_type_or_member_of_the_kernel_is_named_after_a_support_desk()
    {
        Types().That().ResideInNamespaceMatching(House.Room("Kernel")).Should().NotHaveNameMatching(Words)
            .And(Members().That().AreDeclaredIn(Types().That().ResideInNamespaceMatching(House.Room("Kernel"))).Should().NotHaveNameMatching(Words))
            .Check(House.Types);
    }

    [Fact]
    public void No_comment_of_the_kernel_speaks_of_a_support_desk()
    {
        foreach (var source in Repository.Sources("Simulation", "Kernel"))
            Assert.False(WholeWord().IsMatch(File.ReadAllText(source)), $"{source}: {WholeWord().Match(File.ReadAllText(source)).Value}");
    }

    private static ArchRule<IType> Without(System.Reflection.Assembly project, string types) =>
        Types().That().ResideInAssembly(project).Should().NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(types)).WithoutRequiringPositiveResults();

    // Not "case": the language has that word too.
    private const string Words = "(?i)(agent|ticket|seller|team|customer|support|desk|problem|shift|chat|submission)";

    [GeneratedRegex(@"\b(agent|ticket|seller|team|customer|support|desk|problem|shift|chat|submission)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex WholeWord();
}
