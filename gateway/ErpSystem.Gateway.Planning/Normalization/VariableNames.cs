using System.Collections.Immutable;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>Finds the variables in argument values.</summary>
internal static class VariableNames
{
    /// <summary>The names in order of first use.</summary>
    public static ImmutableArray<string> In(GraphQLArguments? arguments) =>
        arguments is null ? [] : [.. arguments.Items.SelectMany(argument => In(argument.Value)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> In(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => [variable.Name.StringValue],
        GraphQLListValue list => (list.Values ?? []).SelectMany(In),
        GraphQLObjectValue item => (item.Fields ?? []).SelectMany(field => In(field.Value)),
        _ => [],
    };
}
