using System.CommandLine;

namespace ErpSystem.Gateway.Cli.Commands;

/// <summary><c>erp plan</c>: which source is asked what, and in which order.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var options = new OperationOptions();
        var command = options.AddTo(new Command("plan", "Prints the plan of an operation. Without --archive the sources in schema/sources are composed."));
        command.SetAction(parsed => options.Run(parsed, Write));
        return command;
    }

    private static int Write(PlannedOperation operation, Invocation invocation)
    {
        if (invocation.IsJson)
        {
            invocation.WriteJson(operation.ToJson());
        }
        else
        {
            invocation.Output.Write(operation.Plan.ToText());
        }

        return CommandLine.Fine;
    }
}
