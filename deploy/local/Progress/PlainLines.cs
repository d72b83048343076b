namespace ErpSystem.Local.Progress;

/// <summary>One line a step, for logs and pipes.</summary>
internal sealed class PlainLines(TextWriter output) : IProgressView, IProgress<LocalStep>
{
    private readonly Lock gate = new();

    public Task<T> ShowAsync<T>(Func<IProgress<LocalStep>, Task<T>> work) => work(this);

    public void Report(LocalStep value)
    {
        lock (gate)
        {
            output.WriteLine($"{value.Subject,-10} {value.Text}");
            output.Flush();
        }
    }
}
