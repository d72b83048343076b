using ErpSystem.Subgraphs.Errors;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A scalar that travels as text only; anything else is refused with the scalar's own code and a hint.</summary>
internal abstract class TextScalar : ScalarGraphType
{
    private readonly string code;
    private readonly string hint;

    protected TextScalar(string name, string description, string code, string hint)
    {
        Name = name;
        Description = description;
        this.code = code;
        this.hint = hint;
    }

    /// <summary>Says yes to every literal, so that <see cref="ParseLiteral"/> gets to say what is wrong with it.</summary>
    public sealed override bool CanParseLiteral(GraphQLValue value) => true;

    public sealed override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Read(text.Value.ToString()) ?? throw Refuse($"\"{text.Value}\""),
        IHasValueNode other => throw Refuse(other.Value.ToString()),
        _ => throw Refuse("a list or an object"),
    };

    public sealed override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Read(text) ?? throw Refuse($"\"{text}\""),
        _ when value.GetType() == ValueType => value,
        _ => throw Refuse(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
    };

    public sealed override object? Serialize(object? value) => value is null or string ? value : Write(value);

    protected abstract Type ValueType { get; }

    /// <summary>The value of the text; null when the text is none.</summary>
    protected abstract object? Read(string text);

    protected abstract string Write(object value);

    private RequestException Refuse(string found) => new(code, $"{(found.Length > 64 ? found[..64] + "…" : found)} is not a {Name}: {hint}");
}
