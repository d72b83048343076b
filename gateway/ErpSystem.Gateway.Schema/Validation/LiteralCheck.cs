using System.Globalization;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>Whether a literal is a value of a scalar or an enum. A custom scalar takes any literal: its source judges it.</summary>
internal sealed class LiteralCheck(Func<GraphQLValue, string> print, bool hideSuggestions)
{
    private static readonly LiteralCheck Plain = new(ValuePrinter.Print, hideSuggestions: true);

    /// <summary>True when the literal is a value of the scalar or enum.</summary>
    public static bool Accepts(NamedType type, GraphQLValue value) => Plain.Problem(type, value) is null;

    /// <summary>What is wrong, or null.</summary>
    public string? Problem(NamedType type, GraphQLValue value) => type switch
    {
        EnumType enumType => EnumProblem(enumType, value),
        { Name: "Int" } => IntProblem(value),
        { Name: "Float" } when value is not (GraphQLIntValue or GraphQLFloatValue) =>
            $"Float cannot represent non numeric value: {print(value)}",
        { Name: "String" } when value is not GraphQLStringValue =>
            $"String cannot represent a non string value: {print(value)}",
        { Name: "Boolean" } when value is not GraphQLBooleanValue =>
            $"Boolean cannot represent a non boolean value: {print(value)}",
        { Name: "ID" } when value is not (GraphQLStringValue or GraphQLIntValue) =>
            $"ID cannot represent a non-string and non-integer value: {print(value)}",
        _ => null,
    };

    private string? IntProblem(GraphQLValue value) =>
        value is not GraphQLIntValue number ? $"Int cannot represent non-integer value: {print(value)}"
        : int.TryParse(number.Value.Span, NumberStyles.AllowLeadingSign, null, out _) ? null
        : $"Int cannot represent non 32-bit signed integer value: {print(value)}";

    private string? EnumProblem(EnumType type, GraphQLValue value)
    {
        var text = print(value);
        if (value is GraphQLEnumValue && type.Values.Contains(text))
        {
            return null;
        }

        var suggestion = hideSuggestions ? "" : Suggestions.DidYouMean(text, type.Values.Select(known => known.Name), "the enum value");
        return value is GraphQLEnumValue
            ? $"Value \"{text}\" does not exist in \"{type.Name}\" enum.{suggestion}"
            : $"Enum \"{type.Name}\" cannot represent non-enum value: {text}.{suggestion}";
    }
}
