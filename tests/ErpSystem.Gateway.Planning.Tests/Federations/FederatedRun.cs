using System.Text;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Federations;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Tests.Federations;

/// <summary>A made-up federation, composed, and what its gateway answers.</summary>
internal sealed class FederatedRun
{
    private readonly Federation federation;
    private readonly Topic topic;

    private FederatedRun(Federation federation, Topic topic)
    {
        this.federation = federation;
        this.topic = topic;
    }

    public SchemaDefinition Client => topic.Client;

    public Federation Federation => federation;

    public static FederatedRun Create(int seed)
    {
        var federation = Federation.Create(seed);
        var composed = SchemaComposer.Compose(federation.Sources);
        Assert.True(composed.Succeeded, $"world {seed} does not compose\n{string.Join('\n', composed.Log)}\n{Text(federation)}");
        var topic = Topic.Create(composed.ExecutionSchema!, FusionArchive.Create(composed, federation.Sources).GatewaySettings.ListLookups, federation.Sources);
        return new FederatedRun(federation, topic);
    }

    public static string Text(Federation federation) => string.Concat(federation.Sources.Select(source => $"--- {source.Name}\n{source.Sdl}\n")) + "--- everything\n" + federation.Monolith;

    public bool IsValid(string text) => OperationParser.Parse(text).Document is { } document && OperationValidator.Validate(topic.Client, document, text).IsEmpty;

    /// <summary>What is wrong with the gateway's answer, with the plan and all calls; null when nothing is.</summary>
    public async Task<string?> DifferenceAsync(string text, string variables, bool isOrdered)
    {
        var difference = default(string);
        var error = await Record.ExceptionAsync(async () => difference = await CompareAsync(text, variables, isOrdered));
        return error?.ToString() ?? difference;
    }

    private async Task<string?> CompareAsync(string text, string variables, bool isOrdered)
    {
        var document = DocumentParser.Parse(text);
        var planned = topic.Planner.Plan(document, null);
        if (planned.Plan is not { } plan)
        {
            return $"no plan: {planned.Error!.Message}";
        }

        var sources = topic.Sources.Keys.Select(name => new FederatedSource(name, federation)).ToList();
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var coerced = new VariableCoercer(topic.Client, operation, text).Coerce(Encoding.UTF8.GetBytes(variables)).Values!;
        using var result = await new PlanExecutor(topic.Client, sources).ExecuteAsync(PlanProgram.Compile(plan), coerced, RequestHeaders.Empty, CancellationToken.None);
        var got = Encoding.UTF8.GetString(result.Json.Span);
        var wanted = await federation.AskMonolithAsync(text, variables);
        var (ours, theirs) = federation.CountMutations();
        var difference = ResponseComparison.Compare(JsonNode.Parse(wanted)!.AsObject(), JsonNode.Parse(got)!.AsObject(), isOrdered)
            ?? (ours != theirs ? $"{ours} fields of the mutation type ran, not {theirs}" : null);
        return difference is null ? null : $"{difference}\nwanted {wanted}\ngot    {got}\n{plan.ToText()}\n{string.Join('\n', sources.SelectMany(source => source.Calls))}";
    }
}
