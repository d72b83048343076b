using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>Directives on schema elements: known, at a place that they allow, not repeated, with the arguments that they ask for.</summary>
internal sealed class AppliedDirectives(SchemaDefinition schema, SchemaValidationOptions options, InputValues inputs, SchemaErrors errors)
{
    public void Check()
    {
        Check(schema.Directives, "SCHEMA", null);
        foreach (var directive in schema.DirectiveDefinitions)
        {
            Check(directive.Arguments, $"@{directive.Name}");
        }

        foreach (var type in schema.Types)
        {
            Check(type.Directives, LocationOf(type), type.Name);
            CheckMembers(type);
        }
    }

    private void CheckMembers(NamedType type)
    {
        switch (type)
        {
            case ComplexType complex:
                foreach (var field in complex.Fields)
                {
                    Check(field.Directives, "FIELD_DEFINITION", $"{type.Name}.{field.Name}");
                    Check(field.Arguments, $"{type.Name}.{field.Name}");
                }

                break;
            case InputObjectType input:
                foreach (var field in input.Fields)
                {
                    Check(field.Directives, "INPUT_FIELD_DEFINITION", $"{type.Name}.{field.Name}");
                }

                break;
            case EnumType enumType:
                foreach (var value in enumType.Values)
                {
                    Check(value.Directives, "ENUM_VALUE", $"{type.Name}.{value.Name}");
                }

                break;
        }
    }

    private void Check(MemberCollection<InputValueDefinition> arguments, string owner)
    {
        foreach (var argument in arguments)
        {
            Check(argument.Directives, "ARGUMENT_DEFINITION", $"{owner}({argument.Name}:)");
        }
    }

    private void Check(MemberCollection<AppliedDirective> applied, string location, string? coordinate)
    {
        foreach (var directive in applied)
        {
            if (schema.Lookup.FindDirective(directive.Name) is not { } definition)
            {
                if (!options.IsKnownDirective(directive.Name))
                {
                    errors.Report("UNKNOWN_DIRECTIVE", $"Unknown directive \"@{directive.Name}\".", coordinate, directive.Location);
                }

                continue;
            }

            if (!definition.Locations.Contains(location))
            {
                errors.Report("MISPLACED_DIRECTIVE", $"Directive \"@{directive.Name}\" may not be used on {location}.", coordinate, directive.Location);
            }

            if (!definition.IsRepeatable && !ReferenceEquals(applied.Find(directive.Name), directive))
            {
                errors.Report(
                    "REPEATED_DIRECTIVE", $"The directive \"@{directive.Name}\" can only be used once at this location.", coordinate, directive.Location);
            }

            CheckArguments(directive, definition, coordinate);
        }
    }

    private void CheckArguments(AppliedDirective directive, DirectiveDefinition definition, string? coordinate)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in directive.Arguments)
        {
            if (!seen.Add(argument.Name))
            {
                errors.Report("DIRECTIVE_ARGUMENT_REPEATED", $"There can be only one argument named \"{argument.Name}\".", coordinate, directive.Location);
            }
            else if (definition.Arguments.Find(argument.Name) is not { } known)
            {
                var suggestion = Suggestions.DidYouMean(argument.Name, definition.Arguments.Select(candidate => candidate.Name));
                errors.Report(
                    "UNKNOWN_DIRECTIVE_ARGUMENT",
                    $"Unknown argument \"{argument.Name}\" on directive \"@{definition.Name}\".{suggestion}",
                    coordinate,
                    directive.Location);
            }
            else if (schema.Resolve(known.Type) is { IsInput: true } && inputs.Problem(argument.Value, known.Type) is { } problem)
            {
                errors.Report(
                    "DIRECTIVE_ARGUMENT_INVALID", $"Argument \"{argument.Name}\" of directive \"@{definition.Name}\": {problem}", coordinate, directive.Location);
            }
        }

        foreach (var required in definition.Arguments)
        {
            if (required.IsRequired && !seen.Contains(required.Name))
            {
                errors.Report(
                    "DIRECTIVE_ARGUMENT_MISSING",
                    $"Directive \"@{definition.Name}\" argument \"{required.Name}\" of type \"{required.Type}\" is required, but it was not provided.",
                    coordinate,
                    directive.Location);
            }
        }
    }

    private static string LocationOf(NamedType type) => type.Kind switch
    {
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        TypeKind.InputObject => "INPUT_OBJECT",
        _ => "SCALAR",
    };
}
