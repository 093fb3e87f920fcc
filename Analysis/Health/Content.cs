namespace QueueSim.Health;

/// <summary>Whether a score of the pre-screen is known: it stays with its content until that changes.</summary>
internal enum Score : byte { Unknown, Passes, Exceeds }

/// <summary>What a problem's submission is like at one point of its way. Problems that are alike in this go on alike.</summary>
internal readonly record struct Content
{
    public bool IsSelfServable { get; init; }

    /// <summary>Whether the seller was pushed to self-help, and is not pushed again.</summary>
    public bool HasTriedHelp { get; init; }

    public bool IsVague { get; init; }

    public bool IsWrongCategory { get; init; }

    public Evidence Evidence { get; init; }

    /// <summary>Documents that the decision needs, and how many of them are missing.</summary>
    public int Pieces { get; init; }

    public int Missing { get; init; }

    public bool NeedsReference { get; init; }

    public bool LacksReference { get; init; }

    public bool HasInvoiceError { get; init; }

    /// <summary>Whether the system knows it again (T17).</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>Whether it has changed since it was sent.</summary>
    public bool IsChanged { get; init; }

    public Score Text { get; init; }

    public Score Documents { get; init; }

    public Score Category { get; init; }

    public Score Repetition { get; init; }

    public Score Help { get; init; }

    /// <summary>Whether a chat agent has handed it over (C7), and with its context.</summary>
    public bool IsHandedOver { get; init; }

    public bool HasContext { get; init; }

    /// <summary>Submissions so far.</summary>
    public int Submissions { get; init; }

    public int Appeals { get; init; }

    /// <summary>Class of difficulty; −1 before somebody has worked on it.</summary>
    public int Difficulty { get; init; }

    /// <summary>Everything above in one number, by which equal ones are found.</summary>
    public UInt128 Key
    {
        get
        {
            var flags = Bit(IsSelfServable, 0) | Bit(HasTriedHelp, 1) | Bit(IsVague, 2) | Bit(IsWrongCategory, 3) | Bit(NeedsReference, 4) | Bit(LacksReference, 5)
                | Bit(HasInvoiceError, 6) | Bit(IsDuplicate, 7) | Bit(IsChanged, 8) | Bit(IsHandedOver, 9) | Bit(HasContext, 10)
                | ((ulong)Evidence << 11) | ((ulong)Text << 13) | ((ulong)Documents << 15) | ((ulong)Category << 17) | ((ulong)Repetition << 19) | ((ulong)Help << 21)
                | ((ulong)(byte)Pieces << 24) | ((ulong)(byte)Missing << 32) | ((ulong)(byte)(Difficulty + 1) << 40);
            return new UInt128(((ulong)(uint)Submissions << 32) | (uint)Appeals, flags);

            static ulong Bit(bool flag, int place) => flag ? 1UL << place : 0;
        }
    }

    public bool IsIncomplete => Missing > 0 || LacksReference;

    /// <summary>Part from 0 to 1 that is missing of all that work and decision need.</summary>
    public double Shortfall => IsIncomplete ? (Missing + (LacksReference ? 1.0 : 0)) / (Pieces + (NeedsReference ? 1 : 0)) : 0;

    /// <summary>Part of the documents that is there; 1 where none are needed.</summary>
    public double Completeness => Missing == 0 ? 1 : 1 - ((double)Missing / Pieces);

    public Content WithClearText() => IsVague ? this with { IsVague = false, Text = Score.Unknown, IsChanged = true } : this;

    public Content WithRightCategory() => IsWrongCategory ? this with { IsWrongCategory = false, Category = Score.Unknown, IsChanged = true } : this;

    /// <summary>Adds it with complete documents, whose invoices may have an error again.</summary>
    public void AddWithDocuments(double invoiceError, double share, Crowd to)
    {
        var complete = this with { LacksReference = false, Evidence = Evidence.Complete, Missing = 0, HasInvoiceError = false, Documents = Score.Unknown, IsChanged = true };
        if (Pieces == 0 || invoiceError <= 0)
        {
            to.Add(complete, share);
            return;
        }

        to.Add(complete, share * (1 - invoiceError));
        to.Add(complete with { HasInvoiceError = true }, share * invoiceError);
    }

    /// <summary>Adds it after an answer, a reminder or a chat. Text and reference, and documents where they are missing.</summary>
    public void AddAnswered(bool bringsDocuments, double invoiceError, double share, Crowd to)
    {
        var told = WithClearText() with { LacksReference = false };
        if (bringsDocuments && Missing > 0)
            told.AddWithDocuments(invoiceError, share, to);
        else
            to.Add(told, share);
    }

    /// <summary>After the pre-screen has let it pass: nothing in it exceeds the threshold.</summary>
    public Content Passed() => this with { Text = Score.Passes, Documents = Score.Passes, Category = Score.Passes, Repetition = Score.Passes, Help = Score.Passes };
}

/// <summary>How many problems out of one are in which state; equal states are one.</summary>
internal sealed class Crowd
{
    /// <summary>A state with less than this of all problems is left out; the others stand for it.</summary>
    public const double Least = 1e-5;

    private readonly Dictionary<UInt128, (Content Content, double Share)> states = [];
    private (Content Content, double Share)[] taken = [];
    private double leftOut;

    public bool IsEmpty => states.Count == 0;

    public void Add(in Content content, double share)
    {
        if (share < Least)
        {
            leftOut += share;
            return;
        }

        ref var state = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(states, content.Key, out _);
        state = (content, state.Share + share);
    }

    /// <summary>Problems in a state that is not even looked at.</summary>
    public void LeaveOut(double share) => leftOut += share;

    /// <summary>Takes everybody out. Those in rare states go on as the others do.</summary>
    /// <returns>All of them, until somebody is taken out again.</returns>
    public ReadOnlySpan<(Content Content, double Share)> Take()
    {
        if (taken.Length < states.Count)
            taken = new (Content, double)[Math.Max(states.Count, 2 * taken.Length)];
        states.Values.CopyTo(taken, 0);
        var all = taken.AsSpan(0, states.Count);
        var sum = 0.0;
        foreach (var (_, share) in all)
            sum += share;
        foreach (ref var each in all)
            each.Share *= (sum + leftOut) / sum;
        Clear();
        return all;
    }

    /// <summary>Forgets everybody.</summary>
    public void Clear()
    {
        states.Clear();
        leftOut = 0;
    }
}
