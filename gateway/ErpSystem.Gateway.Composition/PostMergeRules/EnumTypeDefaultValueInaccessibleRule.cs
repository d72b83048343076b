using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>Defaults that clients see use only what clients see.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Enum-Type-Default-Value-Uses-Inaccessible-Value"/>
internal sealed class EnumTypeDefaultValueInaccessibleRule : IPostMergeRule
{
    public const string Code = "ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => !type.IsInaccessible))
        {
            foreach (var field in type.Fields.Where(field => !field.IsInaccessible))
            {
                foreach (var argument in field.Arguments)
                {
                    Check(schema, $"{type.Name}.{field.Name}({argument.Name}:)", argument, log);
                }
            }

            foreach (var field in type.InputFields)
            {
                Check(schema, $"{type.Name}.{field.Name}", field, log);
            }
        }
    }

    private static void Check(MergedSchema schema, string coordinate, MergedInput input, CompositionLog log)
    {
        if (input.IsInaccessible || input.DefaultValue is not { } value || HiddenIn(schema, value, input.Type) is not { } hidden)
        {
            return;
        }

        var part = input.Parts.First(part => part.Definition.DefaultValue is not null);
        log.Error(
            Code,
            $"The default of '{coordinate}' uses '{hidden}', which clients do not have.",
            coordinate,
            part.Source,
            part.Definition.Location,
            $"Choose another default, or show '{hidden}'.");
    }

    private static string? HiddenIn(MergedSchema schema, GraphQLValue value, TypeReference type) => value switch
    {
        GraphQLListValue list => (list.Values ?? []).Select(item => HiddenIn(schema, item, type.Element ?? type)).FirstOrDefault(hidden => hidden is not null),
        GraphQLObjectValue item => (item.Fields ?? []).Select(field => HiddenIn(schema, field, type.Name)).FirstOrDefault(hidden => hidden is not null),
        GraphQLEnumValue name when schema.Find(type.Name) is { Kind: TypeKind.Enum } values =>
            values.Values.Find(name.Name.StringValue) is { IsInaccessible: false } ? null : $"{type.Name}.{name.Name.StringValue}",
        _ => null,
    };

    private static string? HiddenIn(MergedSchema schema, GraphQLObjectField given, string typeName) =>
        schema.Find(typeName) is not { Kind: TypeKind.InputObject } input ? null
        : input.InputFields.Find(given.Name.StringValue) is { IsInaccessible: false } field ? HiddenIn(schema, given.Value, field.Type)
        : $"{typeName}.{given.Name.StringValue}";
}
