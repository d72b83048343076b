using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>The errors of one schema, in the order in which they were found.</summary>
internal sealed class SchemaErrors
{
    private readonly ImmutableArray<GraphQLError>.Builder errors = ImmutableArray.CreateBuilder<GraphQLError>();

    public void Report(string code, string message, string? coordinate, SourceLocation location) =>
        errors.Add(new GraphQLError(message, location.IsNone ? [] : [location], code) { Coordinate = coordinate });

    /// <summary>Names that begin with two underscores belong to introspection.</summary>
    public void CheckName(SchemaMember member, string coordinate)
    {
        if (BuiltIns.IsIntrospectionName(member.Name))
        {
            Report(
                "RESERVED_NAME",
                $"Name \"{member.Name}\" must not begin with \"__\", which is reserved by GraphQL introspection.",
                coordinate,
                member.Location);
        }
    }

    public ImmutableArray<GraphQLError> ToImmutable() => errors.ToImmutable();
}
