using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>What a problem needs to be shown, and how much of it the seller has attached (T4, T8, T22).</summary>
/// <remarks>
/// Two kinds of things may be needed: the reference (which ASIN, order or shipment), which all evidence has, and the documents of the decision, each of which is
/// there or missing by itself. Invoices with an error are there, and nobody notices before the decision.
/// </remarks>
internal sealed class Documents
{
    private readonly DocumentSettings settings;
    private readonly int pieces; // documents that the decision needs
    private readonly bool needsReference;
    private bool lacksReference;
    private int missing;
    private int brought; // times that documents were attached

    public Documents(Scenario scenario, CaseType type, Evidence evidence, in Draws draws)
    {
        settings = scenario.Documents;
        Evidence = evidence;
        needsReference = draws.Happens(type.ReferenceNeededProbability, Purpose.ReferenceNeeded);
        lacksReference = needsReference && evidence == Evidence.None;
        if (!draws.Happens(type.DocumentsNeededProbability, Purpose.DocumentsNeeded))
            return;
        pieces = settings.Pieces;
        var probability = scenario.Deficiency.MissingProbability[evidence];
        for (var piece = 0; piece < pieces; piece++)
            missing += draws.Happens(probability, Purpose.MissingDocuments, piece) ? 1 : 0;
        CheckInvoices(draws);
    }

    /// <summary>What is attached.</summary>
    public Evidence Evidence { get; private set; }

    /// <summary>Whether documents that the decision needs are missing.</summary>
    public bool AreMissing => missing > 0;

    /// <summary>Whether the work needs a reference that the case does not give.</summary>
    public bool LacksReference => lacksReference;

    /// <summary>Whether something that work or decision need is missing.</summary>
    public bool AreIncomplete => AreMissing || lacksReference;

    /// <summary>Whether invoices that the decision needs have an error.</summary>
    public bool HaveInvoiceError { get; private set; }

    /// <summary>Part from 0 to 1 of the documents that the decision needs which is there; 1 where it needs none.</summary>
    public double Completeness => missing == 0 ? 1 : 1 - ((double)missing / pieces);

    /// <summary>Part from 0 to 1 that is missing of all that is needed, the reference included; 0 where nothing is.</summary>
    public double Shortfall => AreIncomplete ? (missing + (lacksReference ? 1.0 : 0)) / (pieces + (needsReference ? 1 : 0)) : 0;

    /// <summary>The seller says which ASIN, order or shipment it is about.</summary>
    public void GiveReference() => lacksReference = false;

    /// <summary>The seller attaches complete documents.</summary>
    public void Bring(in Draws draws)
    {
        lacksReference = false;
        Evidence = Evidence.Complete;
        missing = 0;
        CheckInvoices(draws);
    }

    /// <summary>Whether attached invoices have an error. Where nothing is attached, there is nothing to be wrong.</summary>
    private void CheckInvoices(in Draws draws) =>
        HaveInvoiceError = missing < pieces && draws.Happens(settings.InvoiceErrorProbability, Purpose.InvoiceError, brought++);
}
