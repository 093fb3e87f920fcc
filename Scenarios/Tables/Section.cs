using System.Reflection;
using NodaTime;
using QueueSim.Randomness;

namespace QueueSim.Scenarios.Tables;

/// <summary>Settings of the contract that are filled from the parameters of the same names.</summary>
/// <remarks>
/// <c>run.warm_up_days</c> goes into <see cref="RunWindow.WarmUpDays"/>, whose type says what the parameter may be. Properties of types that
/// no cell holds, and positions (<c>TeamIndex</c>), are left to whoever builds the scenario.
/// </remarks>
internal sealed class Section<T>
    where T : class
{
    private readonly List<(PropertyInfo Property, Func<Cell[], object?> Value)> places = [];
    private readonly List<ParameterSpec> parameters = [];

    /// <param name="prefix">What the parameters' names begin with.</param>
    /// <param name="names">
    /// Properties whose parameter has a name of its own; one with a number for each word of a vocabulary has a <c>#</c> for the word.
    /// </param>
    public Section(string prefix, params (string Property, string Parameter)[] names)
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite))
        {
            var name = Array.Find(names, own => own.Property == property.Name).Parameter ?? $"{prefix}.{EnumWords.Snake(property.Name)}";
            if (name.Contains('#'))
            {
                var constructor = property.PropertyType.GetConstructors().Single();
                ParameterSpec[] parts = [.. constructor.GetParameters().Select(part => Add(name.Replace("#", EnumWords.Snake(part.Name!)), part.ParameterType)!)];
                places.Add((property, cells => constructor.Invoke([.. parts.Select(part => cells[part.Index].Value)])));
            }
            else if (!property.Name.EndsWith("Index", StringComparison.Ordinal) && Add(name, property.PropertyType) is { } parameter)
            {
                places.Add((property, cells => cells[parameter.Index].Value));
            }
        }
    }

    public IReadOnlyList<ParameterSpec> Parameters => parameters;

    /// <summary>The settings with the values of a scenario's parameters.</summary>
    public T Of(Cell[] cells)
    {
        var settings = Activator.CreateInstance<T>();
        foreach (var (property, value) in places) property.SetValue(settings, value(cells));
        return settings;
    }

    private ParameterSpec? Add(string name, Type type)
    {
        var kind = type == typeof(double) ? new NumberKind(double.NegativeInfinity, double.PositiveInfinity)
            : type == typeof(int) ? new IntegerKind(int.MinValue, int.MaxValue)
            : type == typeof(bool) ? Shapes.YesNo
            : type == typeof(Distribution) ? Shapes.Distribution
            : type == typeof(LocalDate) ? new DateKind(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)
            : type == typeof(DateTimeZone) ? new TimeZoneKind()
            : null;
        if (kind is null) return null;
        parameters.Add(new ParameterSpec(name, kind));
        return parameters[^1];
    }
}
