using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>The root operation types: there is a query type, all are objects and all are different.</summary>
internal static class RootTypes
{
    private const string Code = "ROOT_TYPE_INVALID";

    public static void Check(SchemaDefinition schema, SchemaValidationOptions options, SchemaErrors errors)
    {
        if (schema.QueryTypeName is null && options.RequireQuery)
        {
            errors.Report("QUERY_TYPE_MISSING", "Query root type must be provided.", null, SourceLocation.None);
        }

        Check(schema, schema.QueryTypeName, "Query root type must be Object type, it cannot be", errors);
        Check(schema, schema.MutationTypeName, "Mutation root type must be Object type if provided, it cannot be", errors);
        Check(schema, schema.SubscriptionTypeName, "Subscription root type must be Object type if provided, it cannot be", errors);
        var roots = new[] { (schema.QueryTypeName, "query"), (schema.MutationTypeName, "mutation"), (schema.SubscriptionTypeName, "subscription") };
        foreach (var shared in roots.Where(root => root.Item1 is not null).GroupBy(root => root.Item1!, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var uses = string.Join(" and ", shared.Select(root => root.Item2));
            errors.Report(
                Code, $"All root types must be different, \"{shared.Key}\" type is used as {uses} root types.", shared.Key, PlaceOf(schema, shared.Key));
        }
    }

    private static void Check(SchemaDefinition schema, string? name, string message, SchemaErrors errors)
    {
        if (name is null || schema.Find(name) is ObjectType)
        {
            return;
        }

        if (schema.Find(name) is null)
        {
            var suggestion = Suggestions.DidYouMean(name, schema.Types.Select(type => type.Name));
            errors.Report("UNKNOWN_TYPE", $"Unknown type \"{name}\".{suggestion}", name, SourceLocation.None);
        }
        else
        {
            errors.Report(Code, $"{message} {name}.", name, PlaceOf(schema, name));
        }
    }

    private static SourceLocation PlaceOf(SchemaDefinition schema, string name) => schema.Find(name)?.Location ?? SourceLocation.None;
}
