using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Writing;

/// <summary>Writes the execution schema: the composite schema, hidden parts included, with the <c>fusion__*</c> directives of Hot Chocolate Fusion 16.</summary>
internal sealed class ExecutionSchemaWriter(MergedSchema schema)
{
    private readonly SdlText text = new();

    public string Write()
    {
        text.Line(0, "schema {");
        foreach (var root in Enum.GetValues<OperationRoot>().Where(root => schema.Root(root) is not null))
        {
            text.Line(2, $"{root.ToString().ToLowerInvariant()}: {root}");
        }

        text.Line(0, "}");
        foreach (var type in schema.Types)
        {
            text.Blank().Description(0, type.Description);
            Write(type);
        }

        text.Blank();
        FusionDefinitions.Write(text, schema);
        return text.ToString();
    }

    private void Write(MergedType type)
    {
        switch (type.Kind)
        {
            case TypeKind.Scalar:
                Head($"scalar {type.Name}{(type.SpecifiedBy is { } url ? $" @specifiedBy(url: {ValueText.Quote(url)})" : "")}", type, "");
                break;
            case TypeKind.Union:
                Head($"union {type.Name}", type, $" = {string.Join(" | ", type.Memberships.Select(membership => membership.TypeName))}");
                break;
            case TypeKind.Enum:
                Head($"enum {type.Name}", type, " {");
                foreach (var value in type.Values)
                {
                    text.Description(2, value.Description);
                    Member(2, value.Name + ClientSchemaWriter.Deprecated(value), [.. FusionText.Of(value)]);
                }

                text.Line(0, "}");
                break;
            case TypeKind.InputObject:
                Head($"input {type.Name}{(type.IsOneOf ? " @oneOf" : "")}", type, " {");
                foreach (var field in type.InputFields)
                {
                    text.Description(2, field.Description);
                    Member(2, ClientSchemaWriter.Input(field), [.. FusionText.Of(field)]);
                }

                text.Line(0, "}");
                break;
            default:
                WriteComplex(type);
                break;
        }
    }

    private void WriteComplex(MergedType type)
    {
        var interfaces = type.Memberships.Length > 0 ? $" implements {string.Join(" & ", type.Memberships.Select(membership => membership.TypeName))}" : "";
        Head($"{(type.Kind == TypeKind.Object ? "type" : "interface")} {type.Name}{interfaces}", type, " {");
        foreach (var field in type.Fields.Where(field => !field.Parts.IsEmpty || field.IsGatewayField))
        {
            WriteField(type, field);
        }

        text.Line(0, "}");
    }

    private void WriteField(MergedType type, MergedField field)
    {
        text.Description(2, field.Description);
        if (field.Arguments.Count == 0)
        {
            Member(2, $"{field.Name}: {field.Type}{ClientSchemaWriter.Deprecated(field)}", [.. FusionText.Of(type, field)]);
            return;
        }

        text.Line(2, $"{field.Name}(");
        foreach (var argument in field.Arguments)
        {
            text.Description(4, argument.Description);
            Member(4, ClientSchemaWriter.Input(argument), [.. FusionText.Of(argument)]);
        }

        Member(2, $"): {field.Type}{ClientSchemaWriter.Deprecated(field)}", [.. FusionText.Of(type, field)]);
    }

    private void Head(string head, MergedType type, string tail) => Member(0, head, [.. FusionText.Of(type)], tail);

    private void Member(int indent, string line, IReadOnlyList<string> directives, string tail = "")
    {
        text.Line(indent, directives.Count == 0 ? line + tail : line);
        for (var i = 0; i < directives.Count; i++)
        {
            text.Line(indent + 2, directives[i] + (i == directives.Count - 1 ? tail : ""));
        }
    }
}
