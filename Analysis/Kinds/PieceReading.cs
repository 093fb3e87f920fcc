namespace QueueSim.Kinds;

/// <summary>How the gains of pieces are read off the scenarios of a study.</summary>
public enum PieceReading
{
    /// <summary>Each piece by itself added to the first way, “my habit”. These do not add up to what all bring together.</summary>
    AddedToFirst,

    /// <summary>Each piece by itself left out of the full way. These do not add up either.</summary>
    LeftOutOfFull,

    /// <summary>One piece after the other, as the scenarios have them. These add up, and another order would give other parts.</summary>
    InThisOrder,
}
