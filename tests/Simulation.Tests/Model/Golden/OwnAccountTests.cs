namespace QueueSim.Tests.Model.Golden;

/// <summary>Seeded output of desks without accounts, as it was before there were any: 0 accounts change nothing.</summary>
public sealed class OwnAccountTests
{
    [Theory]
    [InlineData(1, "5910 problems: 3953 solved, 502 refused, 471 given up, 662 blocked; 5628 cases, 15283 visits (0 of high risk), 8979 chats")]
    [InlineData(2, "2495 problems: 576 solved, 812 refused, 477 given up, 473 blocked; 2092 cases, 3592 visits (0 of high risk), 270 chats")]
    [InlineData(3, "773 problems: 230 solved, 153 refused, 259 given up, 96 blocked; 891 cases, 939 visits (2 of high risk), 723 chats")]
    [InlineData(7, "2459 problems: 440 solved, 103 refused, 673 given up, 1081 blocked; 1989 cases, 1360 visits (0 of high risk), 397 chats")]
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
