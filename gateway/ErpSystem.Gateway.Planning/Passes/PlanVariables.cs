using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Syntax;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>The client's variables that some source is sent.</summary>
internal static class PlanVariables
{
    public static ImmutableArray<PlanVariable> Of(GraphQLOperationDefinition operation, ImmutableArray<FetchNode> nodes)
    {
        var used = nodes.SelectMany(node => node.Parts).SelectMany(part => part.Variables).ToHashSet(StringComparer.Ordinal);
        return [.. (operation.Variables?.Items ?? [])
            .Where(variable => used.Contains(variable.Variable.Name.StringValue))
            .Select(variable => new PlanVariable(variable.Variable.Name.StringValue, Declaration(variable)))];
    }

    // A nullable variable with a default may stand where null is not allowed, so the default belongs to the declaration.
    private static string Declaration(GraphQLVariableDefinition variable) =>
        variable.DefaultValue is { } value ? $"{Text(variable.Type)} = {ValueText.Of(value)}" : Text(variable.Type);

    private static string Text(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => Text(nonNull.Type) + "!",
        GraphQLListType list => $"[{Text(list.Type)}]",
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}
