namespace QueueSim.Tests.Model.Golden;

/// <summary>Seeded output of desks whose problems have accounts of their own.</summary>
public sealed class OwnAccountTests
{
    [Theory]
    [InlineData(1, "8739 problems: 5763 solved, 738 refused, 933 given up, 966 blocked; 9082 cases, 24268 visits (131 of high risk), 12681 chats")]
    [InlineData(2, "2499 problems: 559 solved, 716 refused, 604 given up, 474 blocked; 2088 cases, 3286 visits (0 of high risk), 278 chats")]
    [InlineData(3, "881 problems: 257 solved, 158 refused, 318 given up, 110 blocked; 990 cases, 997 visits (36 of high risk), 807 chats")]
    [InlineData(7, "2459 problems: 423 solved, 89 refused, 712 given up, 1081 blocked; 1992 cases, 1282 visits (0 of high risk), 397 chats")]
    public void Desks_whose_problems_have_accounts_of_their_own(int draw, string expected)
    {
        var desk = RandomDesk.WithoutSharing(RandomDesk.Draw(draw));
        var records = PlainDesk.Run(desk with { Sellers = desk.Sellers with { Accounts = 0 } });
        var totals = records.Totals;
        Assert.Equal(expected, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{totals.Appeared} problems: {totals.Solved} solved, {totals.Refused} refused, {totals.GivenUp} given up, {totals.Blocked} blocked; "
            + $"{records.Cases.Count} cases, {records.Visits.Count} visits ({records.Visits.Count(visit => visit.QueuedAs == QueueClass.HighRisk)} of high risk), {records.Chats.Count} chats"));
    }
}
