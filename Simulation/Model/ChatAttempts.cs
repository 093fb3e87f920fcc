using NodaTime;
using QueueSim.Randomness;

namespace QueueSim;

/// <summary>What a seller's chats about one problem have come to: how many attempts today, and whether chat is frozen.</summary>
internal sealed class ChatAttempts(ChatSettings chat, Instant start)
{
    private LocalDate day;
    private int today;
    private int invalidInARow;
    private long frozenUntilTicks;

    /// <summary>Attempts so far.</summary>
    public int Count { get; private set; }

    /// <summary>When the first attempt began, or −1.</summary>
    public long FirstTicks { get; private set; } = -1;

    /// <summary>Whether another attempt is possible: neither used up, nor over the daily limit (C10), nor frozen (C11).</summary>
    public bool MayTry(long nowTicks) =>
        Count < chat.MaximumAttempts && nowTicks >= frozenUntilTicks && (today < chat.DailyLimit || Local(nowTicks).Date != day);

    /// <summary>Begins an attempt.</summary>
    /// <returns>The hour of the day in which it begins.</returns>
    public int Begin(long nowTicks)
    {
        LocalDateTime local = Local(nowTicks);
        if (local.Date != day)
            today = 0;
        day = local.Date;
        today++;
        Count++;
        if (FirstTicks < 0)
            FirstTicks = nowTicks;
        return local.Hour;
    }

    /// <summary>Notes whether an enquiry was invalid; the last of several in a row freezes chat.</summary>
    public void Judge(bool isInvalid, long nowTicks)
    {
        invalidInARow = isInvalid ? invalidInARow + 1 : 0;
        if (invalidInARow < chat.InvalidToFreeze)
            return;
        invalidInARow = 0;
        frozenUntilTicks = nowTicks + Ticks.From(chat.FreezeDays, Ticks.PerDay);
    }

    /// <summary>Time until the peak of the connection rate begins next; 0 during its two hours.</summary>
    public long TicksToPeak(long nowTicks)
    {
        LocalDateTime local = Local(nowTicks);
        if (local.Hour == chat.PeakStartHour || local.Hour == (chat.PeakStartHour + 1) % 24)
            return 0;
        LocalDate date = local.Hour < chat.PeakStartHour ? local.Date : local.Date.PlusDays(1);
        Instant peak = date.At(new LocalTime(chat.PeakStartHour, 0)).InZoneLeniently(chat.TimeZone).ToInstant();
        return (peak - start).BclCompatibleTicks - nowTicks;
    }

    private LocalDateTime Local(long nowTicks) => start.PlusTicks(nowTicks).InZone(chat.TimeZone).LocalDateTime;
}
