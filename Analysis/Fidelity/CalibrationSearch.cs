using MathNet.Numerics.LinearAlgebra;

namespace QueueSim.Fidelity;

/// <summary>One run of a <see cref="Calibrator"/>.</summary>
internal sealed class CalibrationSearch
{
    private const double LeastDamping = 1e-6;
    private const double MostDamping = 10;
    private const double LastWeight = 0.01; // of a figure that is put last
    private const double EarlyTolerance = 2; // cheap stages only come near

    private readonly IReadOnlyList<FreeParameter> parameters;
    private readonly IReadOnlyList<CalibrationGoal> goals;
    private readonly CalibrationOptions options;
    private readonly ResidualBatch simulate;
    private readonly Action<CalibrationProgress>? progress;
    private readonly Sensitivities sensitivities;
    private readonly double[] weights;
    private readonly HashSet<int> last = [];
    private int stage;
    private TrialPoint here;
    private double damping = 1e-4;
    private double radius;

    public CalibrationSearch(
        IReadOnlyList<FreeParameter> parameters, IReadOnlyList<CalibrationGoal> goals, CalibrationOptions options, ResidualBatch simulate,
        Action<CalibrationProgress>? progress)
    {
        this.parameters = parameters;
        this.goals = goals;
        this.options = options;
        this.simulate = simulate;
        this.progress = progress;
        sensitivities = new Sensitivities(goals.Count, parameters.Count, options.DifferenceStep);
        weights = [.. goals.Select(goal => 1 / goal.Tolerance)];
        here = new TrialPoint([.. parameters.Select(parameter => Math.Clamp(parameter.PositionOf(parameter.Start), 0, 1))], []);
        Best = here;
    }

    /// <summary>Meets the most goals in the last stage; among equals the nearest.</summary>
    public TrialPoint Best { get; private set; }

    public long TotalReplications { get; private set; }

    private bool IsLastStage => stage == options.Replications.Count - 1;

    public void Run()
    {
        var start = here;
        for (stage = 0; stage < options.Replications.Count; stage++)
        {
            here = here with { Residuals = Simulate([here.Positions])[0] };
            var without = goals.Where((_, i) => !double.IsFinite(here.Residuals[i])).Select(goal => goal.Key).ToArray();
            if (without.Length > 0)
                throw new InvalidOperationException($"Nothing to calibrate from: no value of {string.Join(", ", without)} at {Describe(here)}.");

            Best = here;
            radius = options.TrustRadius;
            Report();
            RunStage();
        }

        // The cheap stages may have walked away from a start that met more figures than the end.
        stage = options.Replications.Count - 1;
        if (goals.Where((goal, i) => Math.Abs(Best.Residuals[i]) > goal.Tolerance).Any() && !Best.Positions.SequenceEqual(start.Positions))
            Note(start with { Residuals = Simulate([start.Positions])[0] });
    }

    private void RunStage()
    {
        for (var steps = 0; steps < options.MaximumSteps && !IsNear(IsLastStage ? 1 : EarlyTolerance); steps++)
        {
            if (TryStep())
                continue;
            if (!sensitivities.IsFresh)
                MeasureSensitivities();
            else if (radius > options.MinimumStep)
                (radius, damping) = (radius / 4, Math.Min(damping * 10, MostDamping));
            else if (!IsLastStage || !PutWorstLast())
                return;
        }
    }

    /// <summary>Tries the step and half of it, and takes the better one if it is better than staying.</summary>
    private bool TryStep()
    {
        var step = Step();
        if (step.Max(Math.Abs) < options.MinimumStep)
        {
            radius = sensitivities.IsFresh ? 0 : radius; // the bottom, as far as can be told from here
            return false;
        }

        double[][] candidates = [step, [.. step.Select(part => part / 2)]];
        var points = candidates.Select(candidate => here.Moved(candidate)).ToArray();
        var residuals = Simulate([.. points.Select(point => point.Positions)]);
        var (before, improved) = (here, false);
        // The longer step is learnt from last: it tells most.
        for (var i = candidates.Length - 1; i >= 0; i--)
        {
            var there = points[i] with { Residuals = residuals[i] };
            sensitivities.Learn(candidates[i], before.Residuals, residuals[i]);
            Note(there);
            if (!(Cost(there) < Cost(here)))
                continue;
            here = there;
            improved = true;
        }

        if (improved)
        {
            var whole = here.Positions == points[0].Positions;
            damping = Math.Clamp(damping * (whole ? 0.2 : 2), LeastDamping, MostDamping);
            if (whole && step.Max(Math.Abs) >= radius * 0.99)
                radius = Math.Min(radius * 2, 1);
            sensitivities.Age();
        }

        Report();
        return improved;
    }

    private double[] Step()
    {
        var weighted = Matrix<double>.Build.DenseOfDiagonalArray(weights) * sensitivities.Matrix;
        var wanted = Vector<double>.Build.Dense(goals.Count, i => weights[i] * here.Residuals[i]);
        return BoundedStep.Solve(
            weighted, wanted, damping,
            [.. here.Positions.Select(position => Math.Max(-position, -radius))],
            [.. here.Positions.Select(position => Math.Min(1 - position, radius))]);
    }

    /// <summary>Stops the goal that is missed most from pulling at the others.</summary>
    private bool PutWorstLast()
    {
        var worst = Enumerable.Range(0, goals.Count).Where(i => !last.Contains(i))
            .MaxBy(i => Math.Abs(here.Residuals[i]) / goals[i].Tolerance);
        last.Add(worst);
        if (last.Count >= goals.Count)
            return false;

        weights[worst] *= LastWeight;
        (radius, damping) = (options.TrustRadius, 1e-4);
        return true;
    }

    private void MeasureSensitivities()
    {
        sensitivities.Measure(here.Positions, here.Residuals, Simulate);
        Report();
    }

    /// <summary>Whether every goal that still counts is met, up to a factor on its tolerance.</summary>
    private bool IsNear(double factor) =>
        goals.Select((goal, i) => last.Contains(i) || Math.Abs(here.Residuals[i]) <= goal.Tolerance * factor).All(near => near);

    private double Cost(TrialPoint point)
    {
        var cost = 0.0;
        for (var i = 0; i < goals.Count; i++)
            cost += Square(weights[i] * point.Residuals[i]);
        return double.IsFinite(cost) ? cost : double.PositiveInfinity;
    }

    private void Note(TrialPoint point)
    {
        if (!point.Residuals.All(double.IsFinite))
            return;
        var (met, distance) = Rank(point);
        var (bestMet, bestDistance) = Rank(Best);
        if (met > bestMet || (met == bestMet && distance < bestDistance))
            Best = point;
    }

    private (int Met, double Distance) Rank(TrialPoint point)
    {
        var distances = goals.Select((goal, i) => Math.Abs(point.Residuals[i]) / goal.Tolerance).ToArray();
        return (distances.Count(distance => distance <= 1), distances.Sum(Square));
    }

    private IReadOnlyList<double[]> Simulate(IReadOnlyList<double[]> positions)
    {
        var replications = options.Replications[stage];
        var residuals = simulate([.. positions.Select(Values)], replications);
        TotalReplications += (long)replications * positions.Count;
        return [.. residuals.Select(point => point.ToArray())];
    }

    private void Report() => progress?.Invoke(new CalibrationProgress(
        stage + 1, options.Replications.Count, options.Replications[stage], TotalReplications, Values(Best.Positions), Best.Residuals, Rank(Best).Met));

    private double[] Values(double[] positions) => [.. positions.Select((position, j) => parameters[j].At(position))];

    private string Describe(TrialPoint point) => string.Join(
        ", ", Values(point.Positions).Select((value, j) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{parameters[j].Name} = {value:G6}")));

    private static double Square(double value) => value * value;
}

/// <summary>A simulated point: positions of the parameters in their ranges, and residuals.</summary>
internal sealed record TrialPoint(double[] Positions, double[] Residuals)
{
    public TrialPoint Moved(double[] step) => this with { Positions = [.. Positions.Zip(step, (position, part) => Math.Clamp(position + part, 0, 1))] };
}
