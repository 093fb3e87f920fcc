namespace QueueSim.Model;

/// <summary>What happens at one instant of a journey.</summary>
/// <returns>What the journey waits for, and the stage after that.</returns>
internal delegate Next Stage(Journey journey);

/// <summary>What comes next in a journey.</summary>
/// <param name="Wait">What to wait for; null goes on at once.</param>
/// <param name="Stage">What follows, unless the problem is over or the case was reopened meanwhile.</param>
/// <param name="IsTouch">Whether an agent works on the case during the wait, who is free after it whatever it has brought.</param>
internal readonly record struct Next(Event? Wait, Stage? Stage, bool IsTouch = false);

/// <summary>An agent at work, who is free again when this is disposed.</summary>
internal readonly struct Agent(TeamQueue team) : IDisposable
{
    public void Dispose() => team.Finish();
}
