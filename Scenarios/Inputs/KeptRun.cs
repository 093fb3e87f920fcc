using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QueueSim.Scenarios.Inputs;

/// <summary>How a run was called, as <c>inputs/run.json</c> has it.</summary>
internal sealed record KeptRun
{
    /// <summary>Name of the file below <c>inputs/</c>.</summary>
    public const string FileName = "run.json";

    /// <summary>The form that this program reads and writes.</summary>
    public const int UsualForm = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public int Form { get; init; } = UsualForm;

    /// <summary>Name of the study below <c>inputs/</c>.</summary>
    public required string Study { get; init; }

    /// <summary>Folder below <c>inputs/</c> that files in options are relative to; missing when none is.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>Folders of a full path that are not kept; missing when no file is named so.</summary>
    public int? FoldersAbove { get; init; }

    /// <summary>Values of the options by their names, in the order of the names; a switch has none.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Options { get; init; }

    /// <summary>The text of the file.</summary>
    public string Text() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Reads a text; <see langword="null"/> when it is none of this program's, or of another form.</summary>
    public static KeptRun? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptRun>(text, Json) is { Form: UsualForm, Study: not null, Options: not null } run ? run : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
