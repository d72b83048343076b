namespace ErpSystem.Local.Servers.Sidecars.States;

/// <summary>A state call was refused; says why in the words that the client gets.</summary>
internal sealed class StateException(StateProblem problem, string message) : Exception(message)
{
    public StateProblem Problem { get; } = problem;
}
