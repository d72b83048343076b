namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>A message was not published; says why in the words that the client gets.</summary>
internal sealed class PublishException(PublishProblem problem, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public PublishProblem Problem { get; } = problem;
}
