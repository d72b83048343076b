namespace ErpSystem.Local.Servers;

/// <summary>No PostgreSQL server can be had; the message is one sentence that says what to do.</summary>
public sealed class PostgresUnavailableException : Exception
{
    public PostgresUnavailableException(string message) : base(message)
    {
    }

    public PostgresUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
