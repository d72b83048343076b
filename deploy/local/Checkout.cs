namespace ErpSystem.Local;

/// <summary>The checkout that the launcher was built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds ErpSystem.sln; the current folder when the launcher was copied elsewhere.</summary>
    public static string Root { get; } = Find() ?? Environment.CurrentDirectory;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ErpSystem.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
