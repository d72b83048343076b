using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation.Schemas;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>Judges a schema by the type validation of the specification.</summary>
public static class SchemaValidator
{
    /// <summary>All errors of a schema in a stable order, each with coordinate and place; none when it is valid.</summary>
    public static ImmutableArray<GraphQLError> Validate(SchemaDefinition schema, SchemaValidationOptions? options = null)
    {
        options ??= SchemaValidationOptions.Complete;
        var errors = new SchemaErrors();
        DuplicateNames.Check(schema, errors);
        RootTypes.Check(schema, options, errors);
        var inputs = new InputValues(schema, errors);
        foreach (var directive in schema.DirectiveDefinitions)
        {
            DirectiveDefinitions.Check(directive, inputs, errors);
        }

        foreach (var type in schema.Types)
        {
            TypeDefinitions.Check(schema, type, options, inputs, errors);
            if (type is ComplexType complex)
            {
                Implementations.Check(schema, complex, errors);
            }
        }

        InputCycles.Check(schema, errors);
        new AppliedDirectives(schema, options, inputs, errors).Check();
        return errors.ToImmutable();
    }
}
