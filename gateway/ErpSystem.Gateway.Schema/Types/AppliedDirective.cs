using System.Collections.Immutable;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>A directive as written on a schema element, with the argument values that were given (no defaults filled in).</summary>
public sealed class AppliedDirective(string name, ImmutableArray<DirectiveArgument> arguments, SourceLocation location) : INamedMember
{
    public string Name { get; } = name;

    public ImmutableArray<DirectiveArgument> Arguments { get; } = arguments;

    public SourceLocation Location { get; } = location;

    /// <summary>The value given for an argument, or null when it was left out.</summary>
    public GraphQLValue? Argument(string argumentName)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == argumentName)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The text of a string argument, or null when it was left out or is no string.</summary>
    public string? StringArgument(string argumentName) => (Argument(argumentName) as GraphQLStringValue)?.Value.ToString();
}

/// <summary>One argument of an applied directive.</summary>
public sealed record DirectiveArgument(string Name, GraphQLValue Value);
