using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>Arguments and input fields: input types that exist, defaults that fit, nothing required that is deprecated.</summary>
internal sealed class InputValues(SchemaDefinition schema, SchemaErrors errors)
{
    private readonly LiteralCheck literals = new(ValuePrinter.Print, hideSuggestions: false);

    public void CheckArgument(InputValueDefinition argument, string coordinate) => Check(argument, coordinate, $"Required argument {coordinate}");

    public void CheckField(InputValueDefinition field, string coordinate) => Check(field, coordinate, $"Required input field {coordinate}");

    /// <summary>Reports a type that does not exist; true when it does.</summary>
    public bool IsKnown(TypeReference type, string coordinate, SourceLocation location)
    {
        if (schema.Resolve(type) is not null)
        {
            return true;
        }

        var suggestion = Suggestions.DidYouMean(type.Name, schema.Types.Select(known => known.Name));
        errors.Report("UNKNOWN_TYPE", $"Unknown type \"{type.Name}\".{suggestion}", coordinate, location);
        return false;
    }

    /// <summary>What is wrong with a literal at a place of a given type, or null.</summary>
    public string? Problem(GraphQLValue literal, TypeReference type)
    {
        if (LiteralCoercer.TryCoerce(schema, type, literal, null, out _))
        {
            return null;
        }

        return (!type.IsList && schema.Resolve(type) is { IsLeaf: true } leaf && literal is not GraphQLNullValue ? literals.Problem(leaf, literal) : null)
            ?? $"Expected value of type \"{type}\", found {ValuePrinter.Print(literal)}.";
    }

    private void Check(InputValueDefinition value, string coordinate, string whenRequired)
    {
        errors.CheckName(value, coordinate);
        if (!IsKnown(value.Type, coordinate, value.Location))
        {
            return;
        }

        if (schema.Resolve(value.Type) is { IsInput: false })
        {
            errors.Report("TYPE_IS_NO_INPUT_TYPE", $"The type of {coordinate} must be Input Type but got: {value.Type}.", coordinate, value.Location);
            return;
        }

        if (value.IsRequired && value.Has("deprecated"))
        {
            errors.Report("REQUIRED_INPUT_DEPRECATED", $"{whenRequired} cannot be deprecated.", coordinate, value.Location);
        }

        if (value.DefaultValue is { } literal && !InputCycles.HasDefaultCycle(schema, value) && Problem(literal, value.Type) is { } problem)
        {
            errors.Report("DEFAULT_VALUE_INVALID", $"{coordinate} has an invalid default value: {problem}", coordinate, value.Location);
        }
    }
}
