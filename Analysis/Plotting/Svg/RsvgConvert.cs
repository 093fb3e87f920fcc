using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace QueueSim.Plotting.Svg;

/// <summary>The program that turns SVG into pixels.</summary>
internal static class RsvgConvert
{
    /// <summary>Writes an SVG document as a PNG file.</summary>
    /// <param name="svg">The document.</param>
    /// <param name="filePath">Where the PNG goes; an existing file is replaced.</param>
    /// <param name="program">The program's name, or its path.</param>
    /// <exception cref="InvalidOperationException">The program is missing or failed.</exception>
    public static void ToPng(string svg, string filePath, string program = "rsvg-convert")
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.ArgumentList.Add("--format=png");
        start.ArgumentList.Add("--output=" + filePath);
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
            process.StandardInput.Write(svg);
            process.StandardInput.Close();
            var complaint = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{program} could not write '{filePath}': {complaint.Trim()}");
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException(
                $"PNG needs the program '{program}', which is not on the PATH. Install it (Debian and Ubuntu: apt-get install librsvg2-bin; "
                + "macOS: brew install librsvg), or write SVG, which needs nothing.");
        }
    }
}
