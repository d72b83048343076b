namespace ErpSystem.Local;

/// <summary>The system cannot be started as asked; the message says in one sentence why and which option helps.</summary>
public sealed class LocalStartException : Exception
{
    public LocalStartException(string message) : base(message)
    {
    }

    public LocalStartException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
