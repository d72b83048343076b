using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Cli;

/// <summary>One run of a command: where it writes, for people or for programs.</summary>
internal sealed class Invocation(bool isJson, TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public bool IsJson { get; } = isJson;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON for programs, findings included." };

    /// <summary>Runs the work; what a file, an archive or the command line may do wrong ends here, in one line and an exit code.</summary>
    public static int Run(ParseResult parsed, Option<bool> json, Func<Invocation, int> work)
    {
        var invocation = new Invocation(parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            return work(invocation);
        }
        catch (FusionArchiveException refused)
        {
            var exitCode = invocation.Report([Finding.Of(refused)]);
            return refused.Code == "ENVIRONMENT_UNKNOWN" ? CommandLine.WrongUse : exitCode;
        }
        catch (Exception wrong) when (wrong is WrongUseException or IOException or UnauthorizedAccessException)
        {
            invocation.Error.WriteLine(wrong.Message);
            if (invocation.IsJson)
            {
                invocation.Report([new Finding("error", "WRONG_USE", wrong.Message)]);
            }

            return CommandLine.WrongUse;
        }
    }

    /// <summary>Says why there is no result.</summary>
    public int Report(IReadOnlyList<Finding> errors)
    {
        if (IsJson)
        {
            WriteJson(new { errors });
        }
        else
        {
            WriteText(errors);
        }

        return CommandLine.Findings;
    }

    public void WriteText(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Error.WriteLine(finding.Text);
        }
    }

    public void WriteJson(object value) => Output.WriteLine(JsonSerializer.Serialize(value, JsonOptions));
}
