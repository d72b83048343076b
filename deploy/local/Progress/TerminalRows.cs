using Spectre.Console;

namespace ErpSystem.Local.Progress;

/// <summary>One row a part with a spinner that becomes a check mark: the parts start side by side.</summary>
internal sealed class TerminalRows(IAnsiConsole console) : IProgressView
{
    public Task<T> ShowAsync<T>(Func<IProgress<LocalStep>, Task<T>> work) =>
        console.Progress()
            .AutoClear(false)
            .Columns(new SpinnerColumn { CompletedText = "[green]✓[/]" }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => work(new Rows(context)));

    private sealed class Rows(ProgressContext context) : IProgress<LocalStep>
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, ProgressTask> tasks = [];

        public void Report(LocalStep value)
        {
            lock (gate)
            {
                var text = $"{Markup.Escape(value.Subject),-10} {Markup.Escape(value.Text)}";
                if (!tasks.TryGetValue(value.Subject, out var task))
                {
                    task = tasks[value.Subject] = context.AddTask(text).IsIndeterminate();
                }

                task.Description = text;
                if (value.Done)
                {
                    task.Value = task.MaxValue;
                    task.StopTask();
                }
            }
        }
    }
}
