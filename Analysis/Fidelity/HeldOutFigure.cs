namespace QueueSim.Fidelity;

/// <summary>What the model predicts of a cited figure when it was calibrated to the others alone.</summary>
/// <param name="Key">Key of the figure.</param>
/// <param name="Without">Keys of all figures that the calibration did not see, separated by spaces.</param>
/// <param name="Predicted">The simulated value.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
public sealed record HeldOutFigure(string Key, string Without, double Predicted, double? Low, double? High);
