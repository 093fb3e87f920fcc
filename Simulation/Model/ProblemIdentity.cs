namespace QueueSim.Model;

/// <summary>What every record about a problem repeats.</summary>
internal sealed record ProblemIdentity(long Number, int CaseType, int Strategy, int Market, bool IsFocal, bool IsObserved, AccountSize AccountSize = AccountSize.Alike);
