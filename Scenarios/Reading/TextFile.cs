using System.Security;
using System.Text;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Reading;

/// <summary>Reads a file as text with line feeds only; whatever goes wrong becomes a fault.</summary>
internal static class TextFile
{
    private const int MaximumMegabytes = 100;
    private static readonly System.Buffers.SearchValues<char> ControlCharacters =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Where(code => code is not ('\t' or '\n'))]);

    private static string SaveAsUtf8 => Say.This("faults.save_as");

    /// <summary>The text, or <see langword="null"/> after a fault.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="namedIn">Where the file is named, or <see langword="null"/> when the user named it on the command line.</param>
    /// <param name="faults">Receives at most one fault.</param>
    public static string? Read(string path, Origin? namedIn, FaultList faults)
    {
        var mention = namedIn is null ? "" : Say.This("faults.named_in", ("place", namedIn));
        try
        {
            if (Directory.Exists(path))
            {
                faults.Add(path, 0, Say.This("faults.folder", ("mention", mention)));
                return null;
            }
            // Pipes and devices have no length: opening one may wait for ever, and reading one need not end. A link's own length says nothing.
            var target = File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true);
            var length = target is { Exists: false } ? 0 : new FileInfo(target?.FullName ?? path).Length;
            if (length == 0)
            {
                faults.Add(path, 0, target is { Exists: false } ? Say.This("faults.dead_link", ("mention", mention)) : Say.This("faults.no_content", ("mention", mention)));
                return null;
            }
            if (length > MaximumMegabytes * 1_000_000L)
            {
                faults.Add(path, 0, Say.This("faults.too_large", ("n", $"{length / 1e6:0}"), ("most", MaximumMegabytes), ("mention", mention)));
                return null;
            }
            // Shared, because a spreadsheet may have it open; no more than its length, because it may grow.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[length];
            return Decode(path, bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)), faults);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.Add(path, 0, Say.This("faults.file_not_found", ("mention", mention)));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException)
        {
            faults.Add(path, 0, Say.This("faults.may_not_be_read", ("mention", mention)));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            faults.Add(path, 0, Say.This("faults.cannot_be_read", ("message", Wording.Bare(exception.Message).TrimEnd('.')), ("mention", mention)));
        }
        return null;
    }

    /// <summary>Text of UTF-8, or of UTF-16 with a byte order mark; <see langword="null"/> after a fault.</summary>
    internal static string? Decode(string path, ReadOnlySpan<byte> bytes, FaultList faults)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
        {
            faults.Add(path, 0, Say.This("faults.excel", ("advice", SaveAsUtf8)));
            return null;
        }
        string text;
        try
        {
            text = bytes.StartsWith(new byte[] { 0xFF, 0xFE }) ? new UnicodeEncoding(false, false, true).GetString(bytes[2..])
                : bytes.StartsWith(new byte[] { 0xFE, 0xFF }) ? new UnicodeEncoding(true, false, true).GetString(bytes[2..])
                : new UTF8Encoding(false, true).GetString(bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? bytes[3..] : bytes);
        }
        catch (ArgumentException)
        {
            faults.Add(path, LineOfInvalidUtf8(bytes), Say.This("faults.not_utf8", ("advice", SaveAsUtf8)));
            return null;
        }
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var control = text.AsSpan().IndexOfAny(ControlCharacters);
        if (control < 0) return text;
        faults.Add(path, text.AsSpan(0, control).Count('\n') + 1, Say.This("faults.control", ("advice", SaveAsUtf8)));
        return null;
    }

    private static int LineOfInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (rune.Value == '\n') line++;
            bytes = bytes[length..];
        }
        return line;
    }
}
