using System.Runtime.InteropServices;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Turns Ctrl-C, a polite kill and a lost terminal into a cancelled token. A second one ends the program at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() =>
        signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Cancel))];

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        source.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        if (source.IsCancellationRequested)
            return;
        signal.Cancel = true;
        source.Cancel();
    }
}
