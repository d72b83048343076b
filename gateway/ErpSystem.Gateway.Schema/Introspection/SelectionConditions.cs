using ErpSystem.Gateway.Schema.Coercion;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Introspection;

/// <summary>What <c>@skip</c>, <c>@include</c> and Boolean arguments say under given variables.</summary>
internal static class SelectionConditions
{
    /// <summary>True when neither directive leaves the selection out.</summary>
    public static bool Hold(IHasDirectivesNode node, CoercedVariables variables)
    {
        foreach (var directive in node.Directives?.Items ?? [])
        {
            var expected = directive.Name.StringValue switch { "skip" => false, "include" => true, _ => (bool?)null };
            if (expected is { } value && IsTrue(Argument(directive.Arguments, "if"), variables) != value)
            {
                return false;
            }
        }

        return true;
    }

    public static GraphQLValue? Argument(GraphQLArguments? arguments, string name) =>
        arguments?.Items.Find(argument => argument.Name.StringValue == name)?.Value;

    public static bool IsTrue(GraphQLValue? value, CoercedVariables variables) => value switch
    {
        GraphQLBooleanValue boolean => boolean.BoolValue,
        GraphQLVariable variable => variables.IsTrue(variable.Name.StringValue),
        _ => false,
    };
}
