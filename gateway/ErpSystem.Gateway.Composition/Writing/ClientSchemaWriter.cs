using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Writing;

/// <summary>Writes the schema that clients see: everything accessible, and no directive but those of GraphQL itself.</summary>
internal sealed class ClientSchemaWriter(MergedSchema schema)
{
    private readonly SdlText text = new();

    public string Write()
    {
        text.Line(0, "schema {");
        foreach (var root in Enum.GetValues<OperationRoot>().Where(root => schema.Root(root) is { IsInaccessible: false }))
        {
            text.Line(2, $"{root.ToString().ToLowerInvariant()}: {root}");
        }

        text.Line(0, "}");
        foreach (var type in schema.Types.Where(type => !type.IsInaccessible))
        {
            text.Blank().Description(0, type.Description);
            Write(type);
        }

        return text.ToString();
    }

    private void Write(MergedType type)
    {
        switch (type.Kind)
        {
            case TypeKind.Scalar:
                text.Line(0, $"scalar {type.Name}{(type.SpecifiedBy is { } url ? $" @specifiedBy(url: {ValueText.Quote(url)})" : "")}");
                break;
            case TypeKind.Union:
                text.Line(0, $"union {type.Name} = {string.Join(" | ", Visible(type))}");
                break;
            case TypeKind.Enum:
                text.Line(0, $"enum {type.Name} {{");
                foreach (var value in type.Values.Where(value => !value.IsInaccessible))
                {
                    text.Description(2, value.Description).Line(2, value.Name + Deprecated(value));
                }

                text.Line(0, "}");
                break;
            case TypeKind.InputObject:
                text.Line(0, $"input {type.Name}{(type.IsOneOf ? " @oneOf" : "")} {{");
                foreach (var field in type.InputFields.Where(field => !field.IsInaccessible))
                {
                    text.Description(2, field.Description).Line(2, Input(field));
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
        var interfaces = Visible(type).ToList();
        text.Line(0, $"{(type.Kind == TypeKind.Object ? "type" : "interface")} {type.Name}{(interfaces.Count > 0 ? $" implements {string.Join(" & ", interfaces)}" : "")} {{");
        foreach (var field in type.Fields.Where(field => !field.IsInaccessible))
        {
            WriteField(field);
        }

        text.Line(0, "}");
    }

    private void WriteField(MergedField field)
    {
        var arguments = field.Arguments.Where(argument => !argument.IsInaccessible).ToList();
        text.Description(2, field.Description);
        if (arguments.Exists(argument => argument.Description is not null))
        {
            text.Line(2, $"{field.Name}(");
            foreach (var argument in arguments)
            {
                text.Description(4, argument.Description).Line(4, Input(argument));
            }

            text.Line(2, $"): {field.Type}{Deprecated(field)}");
            return;
        }

        var list = arguments.Count > 0 ? $"({string.Join(", ", arguments.Select(Input))})" : "";
        text.Line(2, $"{field.Name}{list}: {field.Type}{Deprecated(field)}");
    }

    private IEnumerable<string> Visible(MergedType type) => type.Memberships.Select(membership => membership.TypeName).Where(schema.IsAccessible);

    /// <summary>An argument or input field without its description.</summary>
    internal static string Input(MergedInput input) =>
        $"{input.Name}: {input.Type}{(input.DefaultValue is { } value ? $" = {ValueText.Of(value)}" : "")}{Deprecated(input)}";

    /// <summary><c>@deprecated</c> with a blank before it, or nothing.</summary>
    internal static string Deprecated(MergedMember member) =>
        member.DeprecationReason is { } reason ? $" @deprecated(reason: {ValueText.Quote(reason)})" : "";
}
