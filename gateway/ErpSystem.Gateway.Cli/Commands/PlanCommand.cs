using System.CommandLine;

namespace ErpSystem.Gateway.Cli.Commands;

/// <summary><c>erp plan</c>: which source is asked what, and in which order.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var options = new OperationOptions();
        var command = options.AddTo(new Command("plan", "Prints the plan of an operation. Without --archive the sources in schema/sources are composed."));
        command.SetAction(parsed => options.Run(parsed, (operation, output) =>
        {
            output.Write(operation.Plan.ToText());
            return CommandLine.Fine;
        }));
        return command;
    }
}
