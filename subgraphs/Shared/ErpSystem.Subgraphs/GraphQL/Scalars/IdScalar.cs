using GraphQL.Types;
using GraphQLParser.AST;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>GraphQL's own <c>ID</c>, written from <see cref="Id{T}"/>; read as text, so that a malformed one fails where it is used.</summary>
internal sealed class IdScalar : ScalarGraphType
{
    public IdScalar() => Name = "ID";

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLIntValue number => number.Value.ToString(),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        string text => text,
        int or long => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        null => null,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        IId id => id.ToString(),
        string text => text,
        null => null,
        _ => ThrowSerializationError(value),
    };
}
