using NodaTime;

namespace QueueSim.Model;

/// <summary>A seller's chats about one problem, under the rules for all problems of the account together.</summary>
internal sealed class ChatAttempts(ChatSettings chat, Instant start, AccountMemory account)
{
    /// <summary>Attempts about this problem so far.</summary>
    public int Count { get; private set; }

    private long latestTicks;
    private int quickInARow;

    /// <summary>Whether the latest attempt is one too many in quick succession (C8).</summary>
    public bool IsPushing => quickInARow > chat.PushAttempts;

    /// <summary>When the first attempt began, or −1.</summary>
    public long FirstTicks { get; private set; } = -1;

    /// <summary>Whether another attempt is possible: not used up, over the daily limit (C10) or frozen (C11).</summary>
    public bool MayTry(long nowTicks) =>
        Count < chat.MaximumAttempts && nowTicks >= account.FrozenUntilTicks
        && (account.ChatsThatDay < chat.DailyLimit || Local(nowTicks).Date != account.ChatDay);

    /// <summary>Begins an attempt.</summary>
    /// <returns>The hour of the day in which it begins.</returns>
    public int Begin(long nowTicks)
    {
        var local = Local(nowTicks);
        if (local.Date != account.ChatDay)
            account.ChatsThatDay = 0;
        account.ChatDay = local.Date;
        account.ChatsThatDay++;
        Count++;
        if (FirstTicks < 0)
            FirstTicks = nowTicks;
        quickInARow = Count > 1 && nowTicks - latestTicks <= Ticks.From(chat.PushWithinHours, Ticks.PerHour) ? quickInARow + 1 : 1;
        latestTicks = nowTicks;
        return local.Hour;
    }

    /// <summary>Notes whether an enquiry was invalid; the last of several in a row freezes chat.</summary>
    public void Judge(bool isInvalid, long nowTicks)
    {
        account.InvalidInARow = isInvalid ? account.InvalidInARow + 1 : 0;
        if (account.InvalidInARow < chat.InvalidToFreeze)
            return;
        account.InvalidInARow = 0;
        account.FrozenUntilTicks = Math.Max(account.FrozenUntilTicks, nowTicks + Ticks.From(chat.FreezeDays, Ticks.PerDay));
    }

    /// <summary>The account loses chat for good, and is suspended for some time.</summary>
    public void Ban(long nowTicks)
    {
        account.FrozenUntilTicks = long.MaxValue;
        account.SuspendedUntilTicks = nowTicks + Ticks.From(chat.SuspensionDays, Ticks.PerDay);
    }

    /// <summary>Time until the peak of the connection rate begins next; 0 during its two hours.</summary>
    public long TicksToPeak(long nowTicks)
    {
        var local = Local(nowTicks);
        if (local.Hour == chat.PeakStartHour || local.Hour == (chat.PeakStartHour + 1) % 24)
            return 0;
        var date = local.Hour < chat.PeakStartHour ? local.Date : local.Date.PlusDays(1);
        var peak = date.At(new LocalTime(chat.PeakStartHour, 0)).InZoneLeniently(chat.TimeZone).ToInstant();
        return (peak - start).BclCompatibleTicks - nowTicks;
    }

    private LocalDateTime Local(long nowTicks) => start.PlusTicks(nowTicks).InZone(chat.TimeZone).LocalDateTime;
}
