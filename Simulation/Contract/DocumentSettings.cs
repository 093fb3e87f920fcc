namespace QueueSim.Contract;

/// <summary>What the documents are that problems need, and what is wrong with them (T8, T22).</summary>
public sealed record DocumentSettings
{
    /// <summary>One document a problem, and no invoice with an error.</summary>
    public static DocumentSettings Plain { get; } = new();

    /// <summary>Documents that a problem needs when it needs any, 1 or more; each is there or missing by itself.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>Probability that invoices do not show supplier, date, amount or SKU as they have to (T22).</summary>
    public double InvoiceErrorProbability { get; init; }
}
