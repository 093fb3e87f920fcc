namespace QueueSim.Tests.Model.Golden;

/// <summary>Seeded output of desks whose problems have accounts of their own.</summary>
public sealed class OwnAccountTests
{
    [Theory]
    [InlineData(1, "4763 problems: 673 solved, 85 refused, 1068 given up, 2794 blocked; 2499 cases, 1863 visits (5 of high risk), 0 chats")]
    [InlineData(2, "4890 problems: 552 solved, 1316 refused, 2688 given up, 90 blocked; 6946 cases, 12763 visits (691 of high risk), 4446 chats")]
    [InlineData(3, "999 problems: 88 solved, 175 refused, 280 given up, 423 blocked; 727 cases, 915 visits (0 of high risk), 0 chats")]
    [InlineData(7, "1803 problems: 614 solved, 323 refused, 634 given up, 56 blocked; 1988 cases, 2273 visits (0 of high risk), 0 chats")]
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
