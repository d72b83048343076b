using System.Text;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Merging;

/// <summary>A selected field with the type on which it is selected.</summary>
internal sealed class FieldEntry(GraphQLField node, NamedType? parentType, FieldDefinition? definition, ValidationContext context)
{
    private string? arguments;

    public GraphQLField Node => node;

    public NamedType? ParentType => parentType;

    public FieldDefinition? Definition => definition;

    public string Name { get; } = node.Name.StringValue;

    public string ResponseName { get; } = (node.Alias?.Name ?? node.Name).StringValue;

    /// <summary>The type on which the field's own selection set selects.</summary>
    public NamedType? SelectedType => context.Types.Resolve(definition?.Type);

    /// <summary>The arguments in a form that is equal exactly when they are, whatever their order.</summary>
    public string Arguments => arguments ??= node.Arguments is null ? "" : ArgumentsText();

    private string ArgumentsText()
    {
        var output = new StringBuilder();
        foreach (var argument in node.Arguments!.Items.OrderBy(argument => argument.Name.StringValue, StringComparer.Ordinal))
        {
            output.Append(argument.Name.StringValue).Append(':');
            Append(output, argument.Value);
            output.Append(',');
        }

        return output.ToString();
    }

    private void Append(StringBuilder output, GraphQLValue value)
    {
        switch (value)
        {
            case GraphQLObjectValue fields:
                output.Append('{');
                foreach (var field in (fields.Fields ?? []).OrderBy(field => field.Name.StringValue, StringComparer.Ordinal))
                {
                    output.Append(field.Name.StringValue).Append(':');
                    Append(output, field.Value);
                    output.Append(',');
                }

                output.Append('}');
                break;
            case GraphQLListValue list:
                output.Append('[');
                foreach (var item in list.Values ?? [])
                {
                    Append(output, item);
                    output.Append(',');
                }

                output.Append(']');
                break;
            default:
                // As in graphql-js, a block string is not the same value as the same text in quotes.
                output.Append(context.IsBlockString(value) ? "\"\"" : "");
                ValuePrinter.Append(output, value);
                break;
        }
    }
}
