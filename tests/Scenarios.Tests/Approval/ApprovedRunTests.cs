using System.Text;
using System.Text.RegularExpressions;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Approval;

/// <summary>What small runs of the default tables write, as a person has approved it.</summary>
public sealed partial class ApprovedRunTests : IDisposable
{
    private const string Strategies =
        "scenario,description,focal.strategy\nchinese,\"Chinese, without documents: which way is faster?\",chinese-none-vague\nenglish,English and complete documents,english-complete-structured\n";

    private const string Staffing =
        "scenario,description,answer_metric,teams.listing.*.agents\ntoday,As in the teams table: does one agent more pay?,delay_cost_per_problem support_cost_per_problem,\n"
        + "fewer,Eight agents on each shift of listing,,8\nmore,Sixteen agents on each shift of listing,,16\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Approved_are_the_tables_page_and_charts_of_two_strategies() =>
        Approved.Check("tests/Scenarios.Tests/Approval/strategies", Run(Strategies, _ => true));

    [Fact]
    public void Approved_is_the_page_when_every_problem_has_an_account_of_its_own() =>
        Approved.Check("tests/Scenarios.Tests/Approval/own-accounts", Run(Strategies, name => name == "report.html", "--set", "seller.accounts=0"));

    [Fact]
    public void Approved_are_the_page_and_charts_of_a_question_about_cost() =>
        Approved.Check("tests/Scenarios.Tests/Approval/cost", Run(Staffing, name => name is "report.html" or "charts/answer.svg" or "charts/trade-off.svg" or "charts/strategy-spread.svg"));

    private Dictionary<string, string> Run(string study, Func<string, bool> isApproved, params string[] options)
    {
        var status = program.Run(["run", program.Write("study.csv", study), "--replications", "2", "--days", "5", "--warm-up-days", "1", "--out", program.PathOf("out"), .. options]);
        Assert.True(status == 0, program.Error);
        return program.Files("out").Select(file => (Name: file.Key.Replace('\\', '/'), Text: Encoding.UTF8.GetString(file.Value)))
            .Where(file => (file.Name is "summary.csv" or "comparisons.csv" or "report.html" or "summary.md" or "stress.md" || file.Name.StartsWith("charts/", StringComparison.Ordinal)) && isApproved(file.Name))
            .ToDictionary(file => file.Name, file => Scrubbed(file.Name, file.Text));
    }

    /// <summary>A text without what varies with the checkout, and short enough to read.</summary>
    private static string Scrubbed(string name, string text)
    {
        if (name.EndsWith(".csv", StringComparison.Ordinal))
            return FirstOfEachKind(text);
        if (name.EndsWith(".md", StringComparison.Ordinal))
            return Versions().Replace(text, "…");
        // Charts are approved by themselves.
        var page = name == "report.html" ? Picture().Replace(text, "<svg/>") : text;
        return Provenance().Replace(page, "$1…");
    }

    /// <summary>The rows of the first segment of each kind: of all, of one strategy, one team….</summary>
    private static string FirstOfEachKind(string table)
    {
        var first = new Dictionary<string, string>();
        var lines = table.Split('\n');
        var column = Array.IndexOf(lines[0].Split(','), "segment");
        return string.Join('\n', lines.Where((line, number) =>
        {
            if (number == 0 || line.Length == 0)
                return true;
            var segment = line.Split(',')[column];
            var kind = segment.Split('=')[0];
            first.TryAdd(kind, segment);
            return first[kind] == segment;
        }));
    }

    // Hashes of plan and tables, and what the program was built from.
    [GeneratedRegex(@"\b[0-9a-f]{64}\b|(?<=queuesim )\d+(\.\d+)+|(?<=[Cc]ommit (?:is |\| )?)(?:unknown|[0-9a-f]{40}(?:-dirty)?)")]
    private static partial Regex Versions();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("(<th scope=\"row\">(?:Plan hash [^<]*|Program|Commit)</th><td[^>]*>).*?(?=</td>)")]
    private static partial Regex Provenance();
}
