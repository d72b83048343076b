using System.Text;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Writes a schema as SDL, laid out as graphql-js lays it out, with the applied directives.</summary>
public sealed partial class SchemaPrinter
{
    private readonly SchemaPrintOptions options;
    private readonly StringBuilder output = new();

    private SchemaPrinter(SchemaPrintOptions options) => this.options = options;

    /// <summary>The SDL of a schema, without built-in scalars, ending in one line break; the same schema gives the same text.</summary>
    public static string Print(SchemaDefinition schema, SchemaPrintOptions? options = null)
    {
        var printer = new SchemaPrinter(options ?? SchemaPrintOptions.Default);
        printer.PrintSchema(schema);
        return printer.output.ToString();
    }

    /// <summary>The SDL of one type, ending in one line break.</summary>
    public static string Print(NamedType type, SchemaPrintOptions? options = null)
    {
        var printer = new SchemaPrinter(options ?? SchemaPrintOptions.Default);
        printer.PrintType(type);
        return printer.output.ToString();
    }

    /// <summary>A directive as it is applied, for example <c>@key(fields: "id")</c>.</summary>
    public static string Print(AppliedDirective directive)
    {
        var printer = new SchemaPrinter(SchemaPrintOptions.Default);
        printer.PrintDirective(directive);
        return printer.output.ToString();
    }

    private void PrintSchema(SchemaDefinition schema)
    {
        PrintRoots(schema);
        if (options.DirectiveDefinitions)
        {
            foreach (var directive in Ordered(schema.DirectiveDefinitions))
            {
                Separate();
                PrintDirectiveDefinition(directive);
            }
        }

        foreach (var type in Ordered(schema.Types))
        {
            if (!(type.IsBuiltIn && type.Location.IsNone))
            {
                Separate();
                PrintType(type);
            }
        }
    }

    private void PrintRoots(SchemaDefinition schema)
    {
        var directives = schema.Directives.Any(IsPrinted);
        var hasUsualNames = schema.QueryTypeName is null or "Query"
            && schema.MutationTypeName is null or "Mutation"
            && schema.SubscriptionTypeName is null or "Subscription";
        var isUnspoken = hasUsualNames && !HidesUsualName(schema);
        if ((isUnspoken && !directives && schema.Description is null) || (schema.QueryTypeName ?? schema.MutationTypeName ?? schema.SubscriptionTypeName) is null)
        {
            return;
        }

        PrintDescription(schema.Description, "");
        output.Append("schema");
        PrintDirectives(schema.Directives);
        output.Append(" {\n");
        PrintRoot("query", schema.QueryTypeName);
        PrintRoot("mutation", schema.MutationTypeName);
        PrintRoot("subscription", schema.SubscriptionTypeName);
        output.Append("}\n");
    }

    // A type called Mutation that is no root would become one if the schema definition were left out.
    private static bool HidesUsualName(SchemaDefinition schema) =>
        (schema.QueryTypeName is null && schema.Find("Query") is ObjectType)
        || (schema.MutationTypeName is null && schema.Find("Mutation") is ObjectType)
        || (schema.SubscriptionTypeName is null && schema.Find("Subscription") is ObjectType);

    private void PrintRoot(string operation, string? typeName)
    {
        if (typeName is not null)
        {
            output.Append("  ").Append(operation).Append(": ").Append(typeName).Append('\n');
        }
    }

    private void PrintDirectiveDefinition(DirectiveDefinition directive)
    {
        PrintDescription(directive.Description, "");
        output.Append("directive @").Append(directive.Name);
        PrintArguments(directive.Arguments, "");
        output.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations).Append('\n');
    }

    private void PrintType(NamedType type)
    {
        PrintDescription(type.Description, "");
        output.Append(type.IsExtensionOnly ? "extend " : "").Append(Keyword(type)).Append(' ').Append(type.Name);
        if (type is ComplexType { Interfaces.IsEmpty: false } complex)
        {
            output.Append(" implements ").AppendJoin(" & ", Ordered(complex.Interfaces));
        }

        PrintDirectives(type.Directives);
        switch (type)
        {
            case UnionType { Members.IsEmpty: false } union:
                output.Append(" = ").AppendJoin(" | ", Ordered(union.Members));
                break;
            case ComplexType fields:
                PrintBlock(Ordered(fields.Fields), PrintField);
                break;
            case InputObjectType input:
                PrintBlock(Ordered(input.Fields), PrintInputValue);
                break;
            case EnumType values:
                PrintBlock(Ordered(values.Values), value => output.Append(value.Name));
                break;
        }

        output.Append('\n');
    }

    private void PrintBlock<T>(MemberCollection<T> members, Action<T> print)
        where T : SchemaMember
    {
        if (members.Count == 0)
        {
            return;
        }

        output.Append(" {\n");
        for (var index = 0; index < members.Count; index++)
        {
            output.Append(index > 0 && HasDescription(members[index]) ? "\n" : "");
            PrintDescription(members[index].Description, "  ");
            output.Append("  ");
            print(members[index]);
            PrintDirectives(members[index].Directives);
            output.Append('\n');
        }

        output.Append('}');
    }

    private void PrintField(FieldDefinition field)
    {
        output.Append(field.Name);
        PrintArguments(field.Arguments, "  ");
        output.Append(": ").Append(field.Type);
    }

    private static string Keyword(NamedType type) => type.Kind switch
    {
        TypeKind.Object => "type",
        TypeKind.Interface => "interface",
        TypeKind.Union => "union",
        TypeKind.Enum => "enum",
        TypeKind.InputObject => "input",
        _ => "scalar",
    };
}
