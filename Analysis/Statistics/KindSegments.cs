namespace QueueSim.Statistics;

/// <summary>The segments of kinds of case. The focal cohort, or else all problems, by case type, market and priority.</summary>
/// <remarks>
/// Every problem belongs to one part, its case type in its market, and all other kinds are sums of parts: nothing is booked once more. A priority follows from the case type, so that a case type
/// within a priority is the case type. Where there are more than <see cref="MostParts"/> parts the products are left out, and with them all kinds of the cohort but its case types.
/// </remarks>
internal sealed class KindSegments
{
    /// <summary>Most case types times markets that are told apart: each takes 50 KB while a replication runs.</summary>
    public const int MostParts = 400;

    private readonly int[,] parts;
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly List<(int Sum, int Part)> ofParts = [];
    private readonly bool isByMarket;

    /// <param name="scenario">The scenario.</param>
    /// <param name="names">Segments so far; receives the kinds.</param>
    public KindSegments(Scenario scenario, List<string> names)
    {
        var (types, markets) = (scenario.CaseTypes, scenario.Markets);
        First = names.Count;
        parts = new int[types.Count, markets.Count];
        var cohort = scenario.Focal is null ? "" : Segments.Focal + "+";
        isByMarket = markets.Count > 1 && types.Count * markets.Count <= MostParts;
        var isCrossed = isByMarket && types.Count > 1;
        string[] ofType = [.. types.Select(type => $"{cohort}case_type={type.Name}")];
        string[] ofPriority = [.. types.Select(type => $"{cohort}priority={type.Priority.Word}")];
        // Without a cohort the attributes by themselves are segments already.
        if (cohort.Length > 0)
            AddNames(names, [.. types.Count > 1 ? ofType.Concat(ofPriority) : [], .. isByMarket ? markets.Select(market => $"{cohort}market={market.Name}") : []]);
        if (isCrossed)
            AddNames(names, ofType.Concat(ofPriority).SelectMany(kind => markets.Select(market => $"{kind}+market={market.Name}")));

        for (var type = 0; type < types.Count; type++)
        {
            for (var market = 0; market < markets.Count; market++)
            {
                var inMarket = $"market={markets[market].Name}";
                var part = byName.GetValueOrDefault($"{ofType[type]}+{inMarket}", byName.GetValueOrDefault(ofType[type], byName.GetValueOrDefault(cohort + inMarket, -1)));
                parts[type, market] = part;
                if (part >= 0)
                    AddSums(part, [ofType[type], ofPriority[type], cohort + inMarket, $"{ofPriority[type]}+{inMarket}"], isCrossed || market == 0);
            }
        }
    }

    /// <summary>Index of the first kind.</summary>
    public int First { get; }

    /// <summary>Whether a metric is kept for kinds: the outcome of problems.</summary>
    public static bool Has(Metric metric) => metric.Name is Metrics.RestrictedResolution or Metrics.SolvedInTime or Metrics.Solved
        or "within_24h_share" or "within_48h_share" or "within_72h_share";

    /// <summary>The part that a problem belongs to; −1 when there are no parts.</summary>
    public int PartOf(int caseType, int market) => parts[caseType, market];

    /// <summary>What the parts are added to: kinds, and what is then booked by part alone.</summary>
    /// <param name="focal">The cohort's segment; −1 without a cohort.</param>
    /// <param name="byMarket">The segment of each market.</param>
    public IEnumerable<(int Sum, int Part)> Sums(int focal, int[] byMarket)
    {
        for (var market = 0; market < byMarket.Length; market++)
        {
            for (var type = 0; type < parts.GetLength(0); type++)
            {
                var part = parts[type, market];
                if (part >= 0 && focal < 0)
                    yield return (byMarket[market], part);
                else if (part >= 0 && (isByMarket || market == 0))
                    yield return (focal, part);
            }
        }

        foreach (var sum in ofParts)
            yield return sum;
    }

    private void AddNames(List<string> names, IEnumerable<string> kinds)
    {
        foreach (var name in kinds.Distinct(StringComparer.Ordinal))
        {
            byName.Add(name, names.Count);
            names.Add(name);
        }
    }

    private void AddSums(int part, IEnumerable<string> kinds, bool isNew)
    {
        foreach (var kind in isNew ? kinds : [])
        {
            if (byName.TryGetValue(kind, out var sum) && sum != part)
                ofParts.Add((sum, part));
        }
    }
}
