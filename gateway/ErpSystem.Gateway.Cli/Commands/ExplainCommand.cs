using System.CommandLine;
using ErpSystem.Gateway.Schema.Syntax;
using GraphQLParser.Visitors;

namespace ErpSystem.Gateway.Cli.Commands;

/// <summary><c>erp explain</c>: every stage of an operation, from the document to the response.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var options = new OperationOptions();
        var command = options.AddTo(new Command("explain", "Prints every stage of an operation: document, normal form, plan, what the sources are sent, response."));
        command.SetAction(parsed => options.Run(parsed, Write));
        return command;
    }

    private static int Write(PlannedOperation operation, Invocation invocation)
    {
        if (invocation.IsJson)
        {
            invocation.WriteJson(operation.ToJson());
            return CommandLine.Fine;
        }

        var output = invocation.Output;
        Head(output, "Document, parsed and valid");
        output.WriteLine(Print(operation.Text));
        Head(output, "Normalised: fragments inlined, fields merged, impossible branches dropped");
        output.Write(operation.Normalized);
        Head(output, "Plan");
        output.Write(operation.Plan.ToText());
        Head(output, "What the sources are sent");
        foreach (var (node, source, document) in operation.Documents)
        {
            output.WriteLine($"# step {node}: {source}");
            output.WriteLine(Print(document));
        }

        Head(output, "Response: each field with the part and key that answer it");
        output.Write(operation.Plan.ResponseToText());
        return CommandLine.Fine;
    }

    private static void Head(TextWriter output, string title) => output.WriteLine($"\n== {title} ==\n");

    private static string Print(string document) => new SDLPrinter().Print(DocumentParser.Parse(document)).TrimEnd();
}
