using Npgsql;

namespace ErpSystem.Testing;

/// <summary>One database of its own, dropped when it is disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<string, Task> drop;

    internal TestDatabase(string adminConnectionString, Func<string, Task> drop)
    {
        AdminConnectionString = adminConnectionString;
        this.drop = drop;
    }

    public string AdminConnectionString { get; }

    public string Name => new NpgsqlConnectionStringBuilder(AdminConnectionString).Database!;

    public async ValueTask DisposeAsync() => await drop(Name);
}
