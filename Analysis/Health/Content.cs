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
    private UInt128 Key
    {
        get
        {
            ulong flags = 0;
            foreach (var flag in (ReadOnlySpan<bool>)[IsSelfServable, HasTriedHelp, IsVague, IsWrongCategory, NeedsReference, LacksReference, HasInvoiceError, IsDuplicate, IsChanged, IsHandedOver, HasContext])
                flags = (flags << 1) | (flag ? 1UL : 0);
            foreach (var small in (ReadOnlySpan<byte>)[(byte)Evidence, (byte)Text, (byte)Documents, (byte)Category, (byte)Repetition, (byte)Help])
                flags = (flags << 2) | small;
            flags = (((flags << 8) | (byte)Pieces) << 8) | (byte)Missing;
            return new UInt128(((ulong)(uint)Submissions << 32) | (uint)Appeals, (flags << 8) | (byte)(Difficulty + 1));
        }
    }

    public bool Equals(Content other) => Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode();

    public bool IsIncomplete => Missing > 0 || LacksReference;

    /// <summary>Part from 0 to 1 that is missing of all that work and decision need.</summary>
    public double Shortfall => IsIncomplete ? (Missing + (LacksReference ? 1.0 : 0)) / (Pieces + (NeedsReference ? 1 : 0)) : 0;

    /// <summary>Part of the documents that is there; 1 where none are needed.</summary>
    public double Completeness => Missing == 0 ? 1 : 1 - ((double)Missing / Pieces);

    public Content WithClearText() => IsVague ? this with { IsVague = false, Text = Score.Unknown, IsChanged = true } : this;

    public Content WithRightCategory() => IsWrongCategory ? this with { IsWrongCategory = false, Category = Score.Unknown, IsChanged = true } : this;

    /// <summary>With complete documents, whose invoices may have an error again.</summary>
    public IEnumerable<(Content Content, double Probability)> WithDocuments(double invoiceError)
    {
        var complete = this with { LacksReference = false, Evidence = Evidence.Complete, Missing = 0, HasInvoiceError = false, Documents = Score.Unknown, IsChanged = true };
        if (Pieces == 0 || invoiceError <= 0)
            return [(complete, 1)];
        return [(complete, 1 - invoiceError), (complete with { HasInvoiceError = true }, invoiceError)];
    }

    /// <summary>After an answer, a reminder or a chat: text and reference, and documents where they are missing.</summary>
    public IEnumerable<(Content Content, double Probability)> WithAnswer(bool bringsDocuments, double invoiceError)
    {
        var told = WithClearText() with { LacksReference = false };
        return bringsDocuments && Missing > 0 ? told.WithDocuments(invoiceError) : [(told, 1)];
    }

    /// <summary>After the pre-screen has let it pass: nothing in it exceeds the threshold.</summary>
    public Content Passed() => this with { Text = Score.Passes, Documents = Score.Passes, Category = Score.Passes, Repetition = Score.Passes, Help = Score.Passes };
}

/// <summary>How many problems out of one are in which state; equal states are one.</summary>
internal sealed class Crowd
{
    /// <summary>Less than this of all problems is left out.</summary>
    public const double Least = 3e-7;

    private readonly Dictionary<Content, double> shares = [];

    public bool IsEmpty => shares.Count == 0;

    public void Add(in Content content, double share)
    {
        if (share < Least)
            return;
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shares, content, out _) += share;
    }

    /// <summary>Takes everybody out.</summary>
    public KeyValuePair<Content, double>[] Take()
    {
        var all = shares.ToArray();
        shares.Clear();
        return all;
    }
}
