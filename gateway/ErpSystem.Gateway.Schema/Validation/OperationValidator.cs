using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>Judges an executable document by the rules of the specification and by the limits that the options set.</summary>
public static class OperationValidator
{
    /// <summary>All errors of a document, none when it may be executed.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">The parsed document.</param>
    /// <param name="text">The text that was parsed; lines and columns are counted in it.</param>
    /// <param name="options">Limits and wording; the rules alone without them.</param>
    public static ImmutableArray<GraphQLError> Validate(SchemaDefinition schema, GraphQLDocument document, string text, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        var source = new DocumentText(text);
        var index = new DocumentIndex(document);
        var context = new ValidationContext(schema, document, source, index, options);

        // Limits first and alone: a document beyond them is not worth the rules' time.
        OperationLimits.Check(context, options);
        if (context.Errors.Count > 0)
        {
            return [.. context.Errors];
        }

        if (text.Contains('$', StringComparison.Ordinal))
        {
            VariableUsageCollector.Collect(new ValidationContext(schema, document, source, index, options));
        }

        var plan = SpecifiedRules.Plan;
        new DocumentWalker(context, plan, plan.Create(context)).Walk(document);
        if (index.Exhausted)
        {
            context.Abort();
        }

        return [.. context.Errors];
    }
}
