namespace QueueSim.Tests.Model.Golden;

/// <summary>Seeded output of desks whose problems have accounts of their own.</summary>
public sealed class OwnAccountTests
{
    [Theory]
    [InlineData(1, "8495 problems: 5499 solved, 834 refused, 652 given up, 945 blocked; 8816 cases, 24562 visits (6298 of high risk), 14952 chats")]
    [InlineData(2, "2495 problems: 565 solved, 830 refused, 469 given up, 473 blocked; 2092 cases, 3596 visits (20 of high risk), 250 chats")]
    [InlineData(3, "846 problems: 215 solved, 150 refused, 338 given up, 107 blocked; 974 cases, 1067 visits (4 of high risk), 1012 chats")]
    [InlineData(7, "2459 problems: 436 solved, 101 refused, 676 given up, 1081 blocked; 1995 cases, 1381 visits (175 of high risk), 411 chats")]
    public void Desks_whose_problems_have_accounts_of_their_own(int draw, string expected)
    {
        var desk = RandomDesk.Draw(draw);
        var records = PlainDesk.Run(desk with { Sellers = desk.Sellers with { Accounts = 0 } });
        var totals = records.Totals;
        Assert.Equal(expected, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{totals.Appeared} problems: {totals.Solved} solved, {totals.Refused} refused, {totals.GivenUp} given up, {totals.Blocked} blocked; "
            + $"{records.Cases.Count} cases, {records.Visits.Count} visits ({records.Visits.Count(visit => visit.QueuedAs == QueueClass.HighRisk)} of high risk), {records.Chats.Count} chats"));
    }
}
