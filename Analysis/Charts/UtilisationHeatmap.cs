namespace QueueSim.Charts;

/// <summary>What <see cref="UtilisationHeatmap"/> draws.</summary>
public sealed record UtilisationInput
{
    public string Title { get; init; } = "When which team is busy";

    public string Subtitle { get; init; } = "Share of agents' time that is taken, by hour of the week; grey: nobody on shift";

    /// <summary>One row a team, from top to bottom.</summary>
    public required IReadOnlyList<TeamUtilisation> Teams { get; init; }
}

/// <summary>How busy a team is in each hour of the week.</summary>
/// <param name="Team">Its name.</param>
/// <param name="ByHourOfWeek">168 values, the first for Monday from 0 to 1 o'clock; 0 is idle, 1 fully busy, above 1 overtime; not a number: off shift.</param>
public sealed record TeamUtilisation(string Team, IReadOnlyList<double> ByHourOfWeek);

/// <summary>Utilisation of teams over the week, a coloured cell for each team and hour.</summary>
public static class UtilisationHeatmap
{
    /// <summary>Suggested width in pixels.</summary>
    public const int Width = ChartFrame.Width;

    private const int Hours = 168;
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Suggested height in pixels.</summary>
    public static int Height(UtilisationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Math.Max(320, 190 + 34 * input.Teams.Count);
    }

    /// <summary>Draws the chart; it says "no teams on shift" if there is no number at all.</summary>
    /// <exception cref="ArgumentException">A team has not 168 values.</exception>
    public static Plot Draw(UtilisationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var team in input.Teams)
            if (team.ByHourOfWeek.Count != Hours)
                throw new ArgumentException($"Utilisation of '{team.Team}': {team.ByHourOfWeek.Count} values; expected {Hours}, one for each hour of the week.");
        var plot = ChartFrame.New(input.Title, input.Subtitle);
        if (!input.Teams.SelectMany(team => team.ByHourOfWeek).Any(double.IsFinite)) return ChartFrame.Empty(plot, "no teams on shift");

        var percent = new double[input.Teams.Count, Hours];
        for (var row = 0; row < input.Teams.Count; row++)
            for (var hour = 0; hour < Hours; hour++) percent[row, hour] = 100 * input.Teams[row].ByHourOfWeek[hour];
        plot.DataBackground.Color = Color.FromHex("#d0d0d0");
        plot.HideGrid();
        var map = plot.Add.Heatmap(percent);
        map.ManualRange = new(0, 100);
        var scale = plot.Add.ColorBar(map);
        var overtime = input.Teams.SelectMany(team => team.ByHourOfWeek).Any(share => share > 1);
        scale.Label = overtime ? "utilisation, % (100: and more)" : "utilisation, %";
        scale.LabelStyle.FontSize = ChartFrame.TextSize;

        Separate(plot, input.Teams.Count);
        Label(plot, [.. input.Teams.Select(team => team.Team)]);
        plot.Axes.SetLimits(-0.5, Hours - 0.5, -0.5, input.Teams.Count - 0.5);
        return plot;
    }

    private static void Separate(Plot plot, int teams)
    {
        for (var row = 1; row < teams; row++) plot.Add.HorizontalLine(row - 0.5, 2, Colors.White);
        for (var day = 1; day < Days.Length; day++) plot.Add.VerticalLine(24 * day - 0.5, 3, Colors.White);
    }

    private static void Label(Plot plot, IReadOnlyList<string> teams)
    {
        var rows = new NumericManual();
        for (var i = 0; i < teams.Count; i++) rows.AddMajor(Rows.Y(i, teams.Count), Labels.Shorten(teams[i], 24));
        plot.Axes.Left.TickGenerator = rows;
        plot.Axes.Left.MajorTickStyle.Length = 0;

        var hours = new NumericManual();
        for (var day = 0; day < Days.Length; day++)
        {
            hours.AddMajor(24 * day - 0.5, "0");
            hours.AddMajor(24 * day + 11.5, "12\n" + Days[day]);
        }
        plot.Axes.Bottom.TickGenerator = hours;
        ChartFrame.LabelX(plot, "hour of the week");
    }
}
