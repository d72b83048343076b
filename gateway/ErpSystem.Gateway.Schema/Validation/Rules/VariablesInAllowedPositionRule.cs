using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A variable is used only where its type fits.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context), ILeave<GraphQLOperationDefinition>
{
    private const string Code = "VARIABLES_IN_ALLOWED_POSITION";

    public void Leave(GraphQLOperationDefinition node)
    {
        if (node.Variables is not { } variables)
        {
            return;
        }

        var definitions = new Dictionary<string, GraphQLVariableDefinition>(StringComparer.Ordinal);
        foreach (var variable in variables.Items)
        {
            definitions[variable.Variable.Name.StringValue] = variable;
        }

        foreach (var usage in Context.Index.RecursiveUsages(node))
        {
            if (usage.Type is not null && definitions.TryGetValue(usage.Node.Name.StringValue, out var definition))
            {
                Check(usage, definition);
            }
        }
    }

    private void Check(in VariableUsage usage, GraphQLVariableDefinition definition)
    {
        var type = SchemaReader.Reference(definition.Type);
        if (Context.Types.Resolve(type) is null)
        {
            return;
        }

        var name = usage.Node.Name.StringValue;
        if (!IsAllowed(type, definition.DefaultValue, usage))
        {
            Context.Report(
                Code, $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".", definition, usage.Node);
        }

        // Only where the input object itself may be null: elsewhere graphql-js does not look, and a verdict of its own would surprise clients.
        if (!type.IsNonNull && usage.ParentType is NamedTypeReference && Context.Types.Resolve(usage.ParentType) is InputObjectType { IsOneOf: true } parent)
        {
            Context.Report(
                Code,
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{parent.Name}\".",
                definition,
                usage.Node);
        }
    }

    private bool IsAllowed(TypeReference type, GraphQLValue? variableDefault, in VariableUsage usage)
    {
        var expected = usage.Type!;
        if (expected.IsNonNull && !type.IsNonNull)
        {
            return (variableDefault is not null and not GraphQLNullValue || usage.HasLocationDefault)
                && Context.Types.IsSubType(type, expected.Nullable);
        }

        return Context.Types.IsSubType(type, expected);
    }
}
