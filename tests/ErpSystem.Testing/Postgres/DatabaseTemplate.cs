namespace ErpSystem.Testing;

/// <summary>A database that is made once and cloned for each test class.</summary>
/// <param name="Name">A short name, part of the databases' names.</param>
/// <param name="ContentHash">Changes whenever the content would.</param>
/// <param name="MakeAsync">Makes roles, schemas and rows; gets the administrator's connection string to the empty database.</param>
public sealed record DatabaseTemplate(string Name, string ContentHash, Func<string, CancellationToken, Task> MakeAsync)
{
    /// <summary>A database without anything in it.</summary>
    public static DatabaseTemplate Empty { get; } = new("empty", "empty", (_, _) => Task.CompletedTask);

    internal string Database => $"template_{Name}_{ContentHash[..Math.Min(8, ContentHash.Length)]}";
}
