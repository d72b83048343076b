using System.Collections.Concurrent;

namespace ErpSystem.Local.Tests;

/// <summary>Collects what a start reports.</summary>
internal sealed class Steps : IProgress<LocalStep>
{
    private readonly ConcurrentQueue<LocalStep> steps = new();

    public IReadOnlyList<string> Of(string subject) => [.. steps.Where(step => step.Subject == subject).Select(step => step.Text)];

    public void Report(LocalStep value) => steps.Enqueue(value);
}
