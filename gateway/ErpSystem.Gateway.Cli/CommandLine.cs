using System.CommandLine;
using ErpSystem.Gateway.Cli.Commands;

namespace ErpSystem.Gateway.Cli;

/// <summary>The commands of <c>erp</c> and their exit codes: 0 fine, 1 findings, 2 wrong use.</summary>
public static class CommandLine
{
    internal const int Fine = 0;
    internal const int Findings = 1;
    internal const int WrongUse = 2;

    /// <summary>Runs one command line.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Works on the composed schema of ErpSystem, or of any set of GraphQL source schemas.")
        {
            ComposeCommand.Create(),
            CheckCommand.Create(),
            PlanCommand.Create(),
            ExplainCommand.Create(),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync("Run 'erp --help' to see the commands.");
            return WrongUse;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }
}
