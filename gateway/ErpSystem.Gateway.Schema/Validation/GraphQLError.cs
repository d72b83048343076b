using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>What is wrong with a document, a variable or a schema, in words that a client may read.</summary>
/// <param name="Message">A sentence; for the rules of the specification the one that graphql-js uses.</param>
/// <param name="Locations">The places in the document, the first one being the main one; may be empty.</param>
/// <param name="Code">A stable name of the kind of mistake, for programs.</param>
public sealed record GraphQLError(string Message, ImmutableArray<SourceLocation> Locations, string Code)
{
    /// <summary>The schema coordinate that a schema error is about, for example <c>Product.name</c>; null elsewhere.</summary>
    public string? Coordinate { get; init; }
}
