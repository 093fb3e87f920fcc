namespace QueueSim.Model;

/// <summary>The five parts of a chat (C15): category, ASIN or case, proof, what is wanted, language.</summary>
internal static class ChatParts
{
    /// <summary>How many of the five parts a chat about the problem lacks now.</summary>
    public static int Lacking(Journey journey)
    {
        var submission = journey.Submission;
        var hasNothing = submission.Documents.Evidence == Evidence.None;
        return Count(submission.IsWrongCategory)
            + Count(hasNothing && journey.Case is null)
            + Count(hasNothing || submission.Documents.AreMissing)
            + Count(submission.IsVague)
            + Count(journey.Desk.Population.NeedsTranslation(journey.Problem.Market, journey.Problem.Strategy));
    }

    private static int Count(bool isLacking) => isLacking ? 1 : 0;
}
