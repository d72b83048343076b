using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>One place of the operation: what is selected on the objects there, fragments inlined and equal fields merged.</summary>
/// <param name="StaticType">The composite type of the place.</param>
/// <param name="PossibleTypes">The object types that may stand here.</param>
/// <param name="Fields">The fields in the order in which the client sees them.</param>
internal sealed record OperationSelection(string StaticType, ImmutableArray<string> PossibleTypes, ImmutableArray<OperationField> Fields);

/// <summary>A field of the normalised operation.</summary>
internal sealed record OperationField
{
    public required string ResponseName { get; init; }

    public required string Name { get; init; }

    /// <summary>The type through which the client named the field.</summary>
    public required string DeclaringType { get; init; }

    /// <summary>The field as the object types declare it, which decides where null ends; null for the introspection fields.</summary>
    public FieldDefinition? Definition { get; init; }

    public GraphQLArguments? Arguments { get; init; }

    /// <summary>The arguments in canonical form; two fields of one name are the same exactly when these are equal.</summary>
    public string ArgumentsText { get; init; } = "";

    /// <summary>The object types of the place for which the field is selected.</summary>
    public required ImmutableArray<string> Types { get; init; }

    /// <summary>What must hold beyond the conditions of the places above.</summary>
    public Conditions Conditions { get; init; } = Conditions.Always;

    public OperationSelection? Selection { get; init; }

    public FieldOrigin Origin { get; init; } = FieldOrigin.Source;

    /// <summary>The introspection field with its fragments inlined.</summary>
    public GraphQLField? Introspection { get; init; }
}
