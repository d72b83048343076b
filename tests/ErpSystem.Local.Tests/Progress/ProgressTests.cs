using ErpSystem.Local.Progress;
using Spectre.Console;

namespace ErpSystem.Local.Tests.Progress;

public sealed class ProgressTests
{
    [Fact]
    public async Task Without_a_terminal_each_step_is_a_plain_line()
    {
        var output = new StringWriter();

        var result = await new PlainLines(output).ShowAsync(progress =>
        {
            progress.Report(new LocalStep("postgres", "starting"));
            progress.Report(new LocalStep("inventory", "http://127.0.0.1:5001/graphql", Done: true));
            return Task.FromResult(1);
        });

        Assert.Equal(1, result);
        Assert.Equal("postgres   starting\ninventory  http://127.0.0.1:5001/graphql\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task On_a_terminal_a_part_has_one_row_with_its_last_text_even_when_it_looks_like_markup()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });

        await new TerminalRows(console).ShowAsync(progress =>
        {
            progress.Report(new LocalStep("sales", "migrating [1]"));
            progress.Report(new LocalStep("sales", "ready [2]", Done: true));
            return Task.FromResult(0);
        });

        var lastScreen = output.ToString().Split('\n').Last(line => line.Contains("sales", StringComparison.Ordinal));
        Assert.Contains("✓ sales      ready [2]", lastScreen, StringComparison.Ordinal);
    }
}
