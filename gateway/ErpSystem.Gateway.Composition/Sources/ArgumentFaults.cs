using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>Judges the arguments that a key or a selection map gives to a field.</summary>
internal static class ArgumentFaults
{
    /// <summary>A sentence for each fault. Arguments that <c>@require</c> fills are not asked for.</summary>
    public static IEnumerable<string> Of(SchemaDefinition schema, FieldDefinition field, ImmutableArray<SelectionArgument> given)
    {
        foreach (var argument in given)
        {
            if (given.Count(other => other.Name == argument.Name) > 1)
            {
                yield return $"the argument '{argument.Name}' is given twice.";
            }
            else if (field.Arguments.Find(argument.Name) is not { } declared || declared.Has(WellKnown.Require))
            {
                yield return $"it has no argument '{argument.Name}'.";
            }
            else if (LiteralFault.Find(schema, argument.Value, declared.Type) is { } fault)
            {
                yield return $"for the argument '{argument.Name}' {fault}.";
            }
        }

        foreach (var missing in field.Arguments.Where(argument => argument.IsRequired && !argument.Has(WellKnown.Require) && given.All(other => other.Name != argument.Name)))
        {
            yield return $"the required argument '{missing.Name}' is missing.";
        }
    }
}
