using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>An operation document holds operations and fragments alone.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLDocument>
{
    private const string Code = "EXECUTABLE_DEFINITIONS";

    public void Enter(GraphQLDocument node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is not GraphQLExecutableDefinition)
            {
                var name = definition is INamedNode named ? $"\"{named.Name.StringValue}\"" : "schema";
                Context.Report(Code, $"The {name} definition is not executable.", definition);
            }
        }
    }
}
