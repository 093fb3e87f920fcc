using System.Globalization;

namespace QueueSim.Contract;

/// <summary>Class of a case in every queue; the smaller number is served first.</summary>
/// <param name="Class">From 1, without an upper end; the words of the first two are <c>high</c> and <c>ordinary</c>.</param>
public readonly record struct Priority(int Class)
{
    /// <summary>Class 1.</summary>
    public static Priority High => new(1);

    /// <summary>Class 2.</summary>
    public static Priority Ordinary => new(2);

    /// <summary>What tables, segments and records call it: <c>high</c>, <c>ordinary</c>, <c>3</c>, <c>4</c>…</summary>
    public string Word => Class switch
    {
        1 => "high",
        2 => "ordinary",
        _ => Class.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>Order in a team's queue. It is the priority of the declared category, or behind all when the contact was flagged as high-risk (C8).</summary>
/// <param name="Rank">The smaller is served first.</param>
public readonly record struct QueueClass(int Rank)
{
    /// <summary>That of <see cref="Priority.High"/>.</summary>
    public static QueueClass High => Of(Priority.High);

    /// <summary>That of <see cref="Priority.Ordinary"/>.</summary>
    public static QueueClass Ordinary => Of(Priority.Ordinary);

    /// <summary>Behind every priority.</summary>
    public static QueueClass HighRisk => new(int.MaxValue);

    /// <summary>The class of a priority.</summary>
    public static QueueClass Of(Priority priority) => new(priority.Class);
}
