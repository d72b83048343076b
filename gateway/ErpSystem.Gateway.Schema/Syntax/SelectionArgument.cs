using System.Collections.Immutable;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>An argument with a constant value, inside a key, a provided selection or a selection map.</summary>
public sealed record SelectionArgument(string Name, GraphQLValue Value)
{
    /// <summary>The text of an argument list with its parentheses; empty when there are none.</summary>
    public static string Print(ImmutableArray<SelectionArgument> arguments) =>
        arguments.IsDefaultOrEmpty ? "" : $"({string.Join(", ", arguments.Select(argument => $"{argument.Name}: {ValueText.Of(argument.Value)}"))})";
}
