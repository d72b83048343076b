using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>A field as it was written at a place, before fields of one response name are merged.</summary>
internal sealed record FieldOccurrence(GraphQLField Field, string DeclaringType, ImmutableArray<string> Types, Conditions Conditions)
{
    public string ResponseName { get; } = (Field.Alias?.Name ?? Field.Name).StringValue;
}
