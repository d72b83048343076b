namespace ErpSystem.Local;

/// <summary>The programs that lie beside the launcher: it references their projects.</summary>
internal static class DotNetProgram
{
    // The host that runs this process when it is one; DOTNET_ROOT or PATH decide otherwise.
    private static string Host =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Returns the words that start the program of an assembly.</summary>
    public static IReadOnlyList<string> Words(string assembly) => [Host, Path.Combine(AppContext.BaseDirectory, assembly)];
}
