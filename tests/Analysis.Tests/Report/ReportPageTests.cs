using System.Xml;
using System.Xml.Linq;
using QueueSim.Report;
using QueueSim.Tests.Statistics;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact and property: the page as a browser gets it.</summary>
public sealed class ReportPageTests
{
    private const string Hostile = "</title><script>alert('x')</script> & \"quoted\" \u0001 客服 😀";

    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Hostile_texts_stay_text()
    {
        var report = Of(
            Scenario(Result("today", 40, 42, 44)), Scenario(Result(Hostile, 20, 23, 21), Hostile, (Hostile, Hostile))) with
        {
            StudyFile = Hostile + ".csv",
            Parameters = [new(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile)],
            Provenance = new("0.1.0", "unknown", 7, 3, Hostile, [KeyValuePair.Create(Hostile, Hostile)]),
        };
        var page = Parsed(ReportPage.Render(report).Html);
        Assert.Equal(PageScript.Text.ToString(), Assert.Single(page.Descendants(), element => element.Name.LocalName == "script").Value);
        Assert.Contains(page.Descendants(Html + "td"), cell => cell.Value == Hostile.Replace('\u0001', '\ufffd'));
    }

    [Fact]
    public void The_page_refers_to_nothing_outside_of_itself()
    {
        var html = ReportPage.Render(Two).Html;
        var page = Parsed(html);
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" or "data");
        Assert.All(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName == "href"), link => Assert.Matches("^(#|data:image/png;base64,)", link.Value));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain("url(", html.Replace("url(#", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        var addresses = page.Descendants().Attributes().Where(attribute => attribute.Value.Contains("://", StringComparison.Ordinal));
        Assert.All(addresses, attribute => Assert.True(attribute.IsNamespaceDeclaration, attribute.ToString()));
    }

    [Fact]
    public void Every_character_with_a_meaning_is_escaped() =>
        Assert.Equal("<p title=\"&lt;&gt;&amp;&quot;&#39;\">😀\ufffd</p>", Markup.Of($"<p title=\"{"<>&\"'"}\">{"😀\u0001"}</p>").ToString());

    [Fact]
    public void Without_accounts_sellers_are_not_followed()
    {
        var html = ReportPage.Render(Of(Scenario(Result(HandMade.Default with { Sellers = SellerSettings.Plain with { Accounts = 0 } }, 40, 42)))).Html;
        Assert.Contains(
            "Sellers are not followed from one problem to the next. The daily limit and the freeze of chat (C10, C11) and a high-risk flag (C8) count within a problem.",
            html, StringComparison.Ordinal);
        Assert.DoesNotContain("problems of an account", html, StringComparison.Ordinal);
    }

    [Fact]
    public void With_accounts_rules_hold_for_all_problems_of_an_account()
    {
        var html = ReportPage.Render(Of(Scenario(Result(HandMade.Default with { Sellers = SellerSettings.Plain with { Accounts = 20_000 } }, 40, 42)))).Html;
        Assert.Contains(
            "Problems belong to 20,000 accounts, all equally often; big and small sellers do not differ in how many they have. "
            + "The daily limit and the freeze of chat (C10, C11) and a high-risk flag (C8) count for all problems of an account.",
            html, StringComparison.Ordinal);
        Assert.DoesNotContain("not followed from one problem to the next", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_chat_and_with_translators_the_page_speaks_of_neither_wrongly()
    {
        var scenario = HandMade.Default with { Chat = null, Translation = HandMade.Default.Translation with { TeamIndex = 1 } };
        var html = ReportPage.Render(Of(Scenario(Result(scenario, 40, 42)))).Html;
        Assert.Contains("A high-risk flag (C8) counts ", html, StringComparison.Ordinal);
        Assert.Contains("Translators other than a team of their own, phone support", html, StringComparison.Ordinal);
        Assert.DoesNotContain("freeze of chat", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_stops_before_the_horizon_says_so()
    {
        // The hand-made window is followed for 10 days.
        var html = ReportPage.Render(Of(Scenario(Result("short", 40, 42)))).Html;
        Assert.Contains("not solved within 30 days (run.horizon_days) counts as that long. The run follows problems for only 10 days after the window", html.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("--set run.cool_down_days=30", html, StringComparison.Ordinal);
        var window = HandMade.Default.Window with { HorizonDays = 10 };
        Assert.DoesNotContain("follows problems for only", ReportPage.Render(Of(Scenario(Result(HandMade.Default with { Window = window }, 40, 42)))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_that_names_no_metric_is_answered_on_all_problems_first_and_then_on_the_solved()
    {
        var rendered = ReportPage.Render(Two);
        var page = Parsed(rendered.Html);
        Assert.Equal("Best is “better”: 370.7 h to resolution instead of 381.0 h, with 50.0 % solved either way.", page.Descendants(Html + "p").First(text => (string?)text.Attribute("class") == "verdict").Value.Replace('\u00a0', ' '));
        var said = page.Descendants(Html + "ul").First(list => (string?)list.Attribute("class") == "answers").Elements().Select(item => item.Value).ToList();
        Assert.Equal(2, said.Count);
        Assert.StartsWith("Best is “better”: 50.0 % of the problems are solved within 30 days, and the mean time to resolution counting unsolved problems is 370.7", said[0].Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.StartsWith("The mean time to resolution is shortest with “better”: 21.3", said[1], StringComparison.Ordinal);
        Assert.Equal(["mean-resolution", "kinds", "differences"], rendered.Charts.Select(chart => chart.Name).Take(3));
    }

    [Fact]
    public void The_verdict_stands_next_to_the_name_and_every_cell_knows_its_heading()
    {
        var table = Parsed(ReportPage.Render(Two).Html).Descendants(Html + "table").First();
        Assert.Equal(["Scenario", "Verdict"], table.Descendants(Html + "th").Select(heading => heading.Value).Take(2));
        var headings = table.Element(Html + "thead")!.Descendants(Html + "th").Skip(1).Select(heading => heading.Value).ToList();
        Assert.All(table.Element(Html + "tbody")!.Elements(), row => Assert.Equal(headings, row.Elements(Html + "td").Select(cell => (string?)cell.Attribute("data-heading"))));
    }

    [Fact]
    public void Nothing_asks_for_more_width_than_a_phone_has_and_nothing_scrolls_sideways()
    {
        var sheet = Style.Sheet.ToString();
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(sheet, @"min-width: ([\d.]+)rem").Select(match => double.Parse(match.Groups[1].Value)),
            rem => Assert.InRange(rem * 16, 0, 390 / 2));
        Assert.DoesNotContain("overflow-x", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("nowrap", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void No_identifier_occurs_twice()
    {
        var ids = Parsed(ReportPage.Render(Two).Html).Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Every_chart_says_what_it_shows_and_every_table_has_a_caption()
    {
        var rendered = ReportPage.Render(Two);
        var page = Parsed(rendered.Html);
        var figures = page.Descendants(Html + "figure").ToList();
        Assert.Equal(rendered.Charts.Count, figures.Count);
        Assert.All(figures, figure =>
        {
            var drawings = figure.Descendants().Where(element => (string?)element.Attribute("role") == "img").ToList();
            // The first chart of all has another layout for phones.
            Assert.Equal(figure == figures[0] ? 2 : 1, drawings.Count);
            Assert.All(drawings, drawing => Assert.Contains(drawing.Elements(), element => element.Name.LocalName == "title" && element.Value.Length > 0));
            Assert.NotEmpty(figure.Element(Html + "figcaption")!.Value);
        });
        Assert.All(page.Descendants(Html + "table"), table => Assert.NotEmpty(table.Element(Html + "caption")!.Value));
        Assert.Single(page.Descendants(Html + "h1"));
    }

    [Fact]
    public void The_same_results_give_the_same_bytes() => Assert.Equal(ReportPage.Render(Two).Html, ReportPage.Render(Two).Html);

    [Fact]
    public void A_scenario_alone_has_no_differences()
    {
        var rendered = ReportPage.Render(Of(Scenario(Result("only", 40, 42, 44))));
        Parsed(rendered.Html);
        Assert.DoesNotContain(rendered.Charts, chart => chart.Name == "differences");
        Assert.DoesNotContain("What differs", rendered.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_names_are_unique() =>
        Assert.Distinct(ReportPage.Render(Two).Charts.Select(chart => chart.Name));

    [Fact]
    public void The_command_repeats_the_run_in_any_shell() => Assert.Contains(
        "./run-scenarios.sh ai-study.csv --replications 3 --seed 7 --set run.days=2",
        Parsed(ReportPage.Render(Two).Html).Descendants(Html + "pre").Select(text => text.Value).Single(text => text.Contains("run-scenarios", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Second_hand_figures_are_called_claims() =>
        Assert.Contains("Cited figures are second-hand claims.", ReportPage.Render(Two).Html, StringComparison.Ordinal);

    [Fact]
    public void Two_settings_varied_against_each_other_make_a_grid()
    {
        var grid = from filter in new[] { "0.2", "0.6" }
                   from auc in new[] { "0.7", "0.9" }
                   select Scenario(
                       Result($"ai ai.filter_probability={filter} ai.auc={auc}", 20, 22, 25), "same", ("ai.filter_probability", filter), ("ai.auc", auc));
        var html = ReportPage.Render(Of([Scenario(Result("today", 40, 42, 44)), .. grid])).Html;
        Assert.Contains("Mean time to resolution, unsolved problems counted, over ai.auc and ai.filter_probability", html, StringComparison.Ordinal);
        Assert.Contains("ai, filter probability 0.2, auc 0.7", html, StringComparison.Ordinal);
        Assert.DoesNotContain("unsolved problems counted, over", ReportPage.Render(Two).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_solved_is_reported_without_inventing_a_time()
    {
        var html = ReportPage.Render(Of(Scenario(Idle("idle")), Scenario(Idle("idle too")))).Html;
        Assert.Contains("There is no case from which the mean time to resolution", html, StringComparison.Ordinal);
        Assert.Contains("no cases", html, StringComparison.Ordinal);
    }

    private static StudyReport Two => Of(Scenario(Result("today", 40, 42, 44)), Scenario(Result("better", 20, 23, 21), "", ("ai.auc", "0.9")));

    private static XDocument Parsed(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
