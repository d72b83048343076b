using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Introspection;

// __Type: named types and the wrappers around them.
internal sealed partial class IntrospectionWriter
{
    public void WriteType(NamedType? type, IntrospectionSelection selection)
    {
        if (type is null)
        {
            output.WriteNullValue();
            return;
        }

        output.WriteStartObject();
        foreach (var field in selection.Fields)
        {
            output.WritePropertyName(field.ResponseName);
            WriteTypeField(type, field);
        }

        output.WriteEndObject();
    }

    private void WriteTypeField(NamedType type, IntrospectionField field)
    {
        switch (field.Name)
        {
            case "kind":
                output.WriteStringValue(KindOf(type));
                break;
            case "name":
                output.WriteStringValue(type.Name);
                break;
            case "description":
                output.WriteStringValue(type.Description);
                break;
            case "specifiedByURL":
                output.WriteStringValue((type as ScalarType)?.SpecifiedBy);
                break;
            case "isOneOf" when type is InputObjectType input:
                output.WriteBooleanValue(input.IsOneOf);
                break;
            case "fields" when type is ComplexType complex:
                WriteFields(complex, field);
                break;
            case "interfaces" when type is ComplexType complex:
                WriteTypes(complex.Interfaces.Select(types.Find).OfType<NamedType>(), field);
                break;
            case "possibleTypes" when type.IsAbstract:
                WriteTypes(PossibleTypes(type), field);
                break;
            case "enumValues" when type is EnumType enumType:
                WriteEnumValues(enumType, field);
                break;
            case "inputFields" when type is InputObjectType input:
                WriteInputValues(input.Fields, field);
                break;
            case "__typename":
                output.WriteStringValue("__Type");
                break;
            default:
                output.WriteNullValue();
                break;
        }
    }

    private void WriteTypes(IEnumerable<NamedType> listed, IntrospectionField field)
    {
        output.WriteStartArray();
        foreach (var type in listed)
        {
            WriteType(type, field.Selection);
        }

        output.WriteEndArray();
    }

    private void WriteFields(ComplexType type, IntrospectionField selected)
    {
        output.WriteStartArray();
        foreach (var field in type.Fields)
        {
            if (selected.IncludeDeprecated || field.DeprecationReason is null)
            {
                WriteField(field, selected.Selection);
            }
        }

        output.WriteEndArray();
    }

    private void WriteEnumValues(EnumType type, IntrospectionField selected)
    {
        output.WriteStartArray();
        foreach (var value in type.Values)
        {
            if (selected.IncludeDeprecated || value.DeprecationReason is null)
            {
                WriteEnumValue(value, selected.Selection);
            }
        }

        output.WriteEndArray();
    }

    private void WriteReference(TypeReference reference, IntrospectionSelection selection)
    {
        var (kind, inner) = reference switch
        {
            NonNullTypeReference nonNull => ("NON_NULL", nonNull.Inner),
            ListTypeReference list => ("LIST", list.Inner),
            _ => (null, null),
        };
        if (kind is null)
        {
            WriteType(types.Resolve(reference), selection);
            return;
        }

        output.WriteStartObject();
        foreach (var field in selection.Fields)
        {
            output.WritePropertyName(field.ResponseName);
            switch (field.Name)
            {
                case "kind":
                    output.WriteStringValue(kind);
                    break;
                case "ofType":
                    WriteReference(inner!, field.Selection);
                    break;
                case "__typename":
                    output.WriteStringValue("__Type");
                    break;
                default:
                    output.WriteNullValue();
                    break;
            }
        }

        output.WriteEndObject();
    }

    // Members in the order of the union, implementing objects in the order of the schema.
    private IEnumerable<NamedType> PossibleTypes(NamedType type) => type is UnionType union
        ? union.Members.Select(types.Find).OfType<NamedType>()
        : types.Schema.Types.Where(candidate => types.Schema.PossibleTypes(type.Name).Contains(candidate.Name));

    private static string KindOf(NamedType type) => type.Kind switch
    {
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        TypeKind.InputObject => "INPUT_OBJECT",
        _ => "SCALAR",
    };
}
