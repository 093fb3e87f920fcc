using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>A parameter of a distribution is not what it may be, or several do not fit together.</summary>
public sealed class ParameterOutOfRangeException : ArgumentOutOfRangeException
{
    internal ParameterOutOfRangeException(string name, double value, string expected)
        : base(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; expected {expected}.")) => Expected = expected;

    /// <summary>Parameters that are each within range but not together; no single one is named.</summary>
    internal ParameterOutOfRangeException(string expected)
        : base(null, $"The parameters do not fit together; expected {expected}.") => Expected = expected;

    /// <summary>What is allowed, in words such as "a number from 0.01 to 100".</summary>
    public string Expected { get; }
}
