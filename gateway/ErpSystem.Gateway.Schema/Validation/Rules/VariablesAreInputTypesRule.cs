using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>The type of a variable is an input type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLVariableDefinition>
{
    private const string Code = "VARIABLES_ARE_INPUT_TYPES";

    public void Enter(GraphQLVariableDefinition node)
    {
        var type = SchemaReader.Reference(node.Type);
        if (Context.Types.Resolve(type) is { IsInput: false })
        {
            Context.Report(Code, $"Variable \"${node.Variable.Name.StringValue}\" cannot be non-input type \"{type}\".", node.Type);
        }
    }
}
