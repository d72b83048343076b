using System.Text.Json;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Introspection;

/// <summary>Writes schema elements as introspection objects, field by field as selected.</summary>
internal sealed partial class IntrospectionWriter(TypeLookup types, Utf8JsonWriter output)
{
    public void WriteSchema(IntrospectionSelection selection)
    {
        output.WriteStartObject();
        foreach (var field in selection.Fields)
        {
            output.WritePropertyName(field.ResponseName);
            switch (field.Name)
            {
                case "description":
                    output.WriteStringValue(types.Schema.Description);
                    break;
                case "types":
                    WriteTypes(types.Types, field);
                    break;
                case "queryType":
                    WriteType(types.Schema.Query, field.Selection);
                    break;
                case "mutationType":
                    WriteType(types.Schema.Mutation, field.Selection);
                    break;
                case "subscriptionType":
                    WriteType(types.Schema.Subscription, field.Selection);
                    break;
                case "directives":
                    WriteDirectives(field.Selection);
                    break;
                default:
                    output.WriteStringValue("__Schema");
                    break;
            }
        }

        output.WriteEndObject();
    }

    private void WriteDirectives(IntrospectionSelection selection)
    {
        output.WriteStartArray();
        foreach (var directive in types.Directives)
        {
            WriteDirective(directive, selection);
        }

        output.WriteEndArray();
    }

    private void WriteDirective(DirectiveDefinition directive, IntrospectionSelection selection)
    {
        output.WriteStartObject();
        foreach (var field in selection.Fields)
        {
            output.WritePropertyName(field.ResponseName);
            switch (field.Name)
            {
                case "name":
                    output.WriteStringValue(directive.Name);
                    break;
                case "description":
                    output.WriteStringValue(directive.Description);
                    break;
                case "isRepeatable":
                    output.WriteBooleanValue(directive.IsRepeatable);
                    break;
                case "locations":
                    output.WriteStartArray();
                    foreach (var location in directive.Locations)
                    {
                        output.WriteStringValue(location);
                    }

                    output.WriteEndArray();
                    break;
                case "args":
                    WriteInputValues(directive.Arguments, field);
                    break;
                default:
                    output.WriteStringValue("__Directive");
                    break;
            }
        }

        output.WriteEndObject();
    }

    private void WriteField(FieldDefinition definition, IntrospectionSelection selection)
    {
        output.WriteStartObject();
        foreach (var field in selection.Fields)
        {
            output.WritePropertyName(field.ResponseName);
            switch (field.Name)
            {
                case "args":
                    WriteInputValues(definition.Arguments, field);
                    break;
                case "type":
                    WriteReference(definition.Type, field.Selection);
                    break;
                default:
                    WriteMember(definition, definition.DeprecationReason, field.Name, "__Field");
                    break;
            }
        }

        output.WriteEndObject();
    }

    private void WriteInputValues(MemberCollection<InputValueDefinition> values, IntrospectionField selected)
    {
        output.WriteStartArray();
        foreach (var value in values)
        {
            if (selected.IncludeDeprecated || value.DeprecationReason is null)
            {
                WriteInputValue(value, selected.Selection);
            }
        }

        output.WriteEndArray();
    }

    private void WriteInputValue(InputValueDefinition value, IntrospectionSelection selection)
    {
        output.WriteStartObject();
        foreach (var field in selection.Fields)
        {
            output.WritePropertyName(field.ResponseName);
            switch (field.Name)
            {
                case "type":
                    WriteReference(value.Type, field.Selection);
                    break;
                case "defaultValue":
                    WriteLiteral(value.DefaultValue);
                    break;
                default:
                    WriteMember(value, value.DeprecationReason, field.Name, "__InputValue");
                    break;
            }
        }

        output.WriteEndObject();
    }

    private void WriteEnumValue(EnumValueDefinition value, IntrospectionSelection selection)
    {
        output.WriteStartObject();
        foreach (var field in selection.Fields)
        {
            output.WritePropertyName(field.ResponseName);
            WriteMember(value, value.DeprecationReason, field.Name, "__EnumValue");
        }

        output.WriteEndObject();
    }

    // The fields that fields, input values and enum values have in common.
    private void WriteMember(SchemaMember member, string? deprecationReason, string fieldName, string typeName)
    {
        switch (fieldName)
        {
            case "name":
                output.WriteStringValue(member.Name);
                break;
            case "description":
                output.WriteStringValue(member.Description);
                break;
            case "isDeprecated":
                output.WriteBooleanValue(deprecationReason is not null);
                break;
            case "deprecationReason":
                output.WriteStringValue(deprecationReason);
                break;
            default:
                output.WriteStringValue(typeName);
                break;
        }
    }

    private void WriteLiteral(GraphQLValue? value)
    {
        if (value is null)
        {
            output.WriteNullValue();
        }
        else
        {
            output.WriteStringValue(ValuePrinter.Print(value));
        }
    }
}
