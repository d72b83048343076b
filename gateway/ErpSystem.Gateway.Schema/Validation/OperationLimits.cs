using System.Runtime.CompilerServices;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>The limits of <see cref="ValidationOptions"/>: measured with fragments expanded, but each fragment only once.</summary>
internal sealed class OperationLimits
{
    private readonly ValidationContext context;
    private readonly Dictionary<string, Size> fragments = new(StringComparer.Ordinal);
    private GraphQLField? introspection;

    private OperationLimits(ValidationContext context) => this.context = context;

    /// <summary>Reports every limit that an operation of the document exceeds.</summary>
    public static void Check(ValidationContext context, ValidationOptions options)
    {
        if (options is { AllowIntrospection: true, MaxDepth: null, MaxAliases: null, MaxRootFields: null, MaxFields: null, MaxDirectives: null })
        {
            return;
        }

        foreach (var definition in context.Document.Definitions)
        {
            if (definition is GraphQLOperationDefinition operation)
            {
                new OperationLimits(context).Check(operation, options);
            }
        }
    }

    private void Check(GraphQLOperationDefinition operation, ValidationOptions options)
    {
        var size = Measure(operation.SelectionSet);
        var name = operation.Name is { } given ? $"Operation \"{given.StringValue}\"" : "The operation";
        if (!options.AllowIntrospection && introspection is { } field)
        {
            context.Report("INTROSPECTION_DISABLED", $"Introspection is not allowed: \"{field.Name.StringValue}\" cannot be selected.", field);
        }

        Report(size.Depth, options.MaxDepth, "DEPTH_LIMIT_EXCEEDED", (actual, limit) => $"{name} is nested {actual} levels deep, at most {limit} are allowed.");
        Report(size.Aliases, options.MaxAliases, "ALIAS_LIMIT_EXCEEDED", (actual, limit) => $"{name} has {actual} aliases, at most {limit} are allowed.");
        Report(
            size.RootFields,
            options.MaxRootFields,
            "ROOT_FIELD_LIMIT_EXCEEDED",
            (actual, limit) => $"{name} has {actual} root fields, at most {limit} are allowed.");
        Report(
            size.Directives + Count(operation),
            options.MaxDirectives,
            "DIRECTIVE_LIMIT_EXCEEDED",
            (actual, limit) => $"{name} has {actual} directives, at most {limit} are allowed.");
        Report(size.Fields, options.MaxFields, "FIELD_LIMIT_EXCEEDED", (actual, limit) => $"{name} selects {actual} fields, at most {limit} are allowed.");

        void Report(long actual, int? limit, string code, Func<long, int, string> message)
        {
            if (actual > limit)
            {
                context.Report(code, message(actual, limit.Value), operation);
            }
        }
    }

    private Size Measure(GraphQLSelectionSet set)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Size.Boundless;
        }

        var total = default(Size);
        foreach (var selection in set.Selections)
        {
            total = total.And(selection switch
            {
                GraphQLField field => Measure(field),
                GraphQLInlineFragment inline => Measure(inline.SelectionSet).With(Count(inline)),
                GraphQLFragmentSpread spread => Measure(spread.FragmentName.Name.StringValue).With(Count(spread)),
                _ => default,
            });
        }

        return total;
    }

    private Size Measure(GraphQLField field)
    {
        var isIntrospection = field.Name.StringValue is "__schema" or "__type";
        introspection ??= isIntrospection ? field : null;
        var inner = field.SelectionSet is { } set ? Measure(set) : default;
        var depth = isIntrospection ? 1 : inner.Depth + 1;
        return new Size(depth, inner.Aliases + (field.Alias is null ? 0 : 1), inner.Fields + 1, 1, inner.Directives + Count(field));
    }

    private Size Measure(string fragment)
    {
        if (fragments.TryGetValue(fragment, out var known))
        {
            return known;
        }

        // A fragment inside itself adds nothing; a rule refuses it.
        fragments[fragment] = default;
        return context.Index.Fragment(fragment) is { } definition ? fragments[fragment] = Measure(definition.SelectionSet).With(Count(definition)) : default;
    }

    private static int Count(IHasDirectivesNode node) => node.Directives?.Count ?? 0;

    private readonly record struct Size(long Depth, long Aliases, long Fields, long RootFields, long Directives)
    {
        private const long Ceiling = int.MaxValue;

        public static readonly Size Boundless = new(Ceiling, Ceiling, Ceiling, Ceiling, Ceiling);

        // Bounded: fragments in fragments double the numbers at each step.
        public Size And(Size other) => new(
            Math.Max(Depth, other.Depth),
            Math.Min(Ceiling, Aliases + other.Aliases),
            Math.Min(Ceiling, Fields + other.Fields),
            Math.Min(Ceiling, RootFields + other.RootFields),
            Math.Min(Ceiling, Directives + other.Directives));

        public Size With(int directives) => this with { Directives = Math.Min(Ceiling, Directives + directives) };
    }
}
