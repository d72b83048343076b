namespace ErpSystem.Testing;

/// <summary>A lock between processes, held as long as the file is open; a killed holder frees it.</summary>
internal static class FileLock
{
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50, ct);
            }
        }
    }
}
