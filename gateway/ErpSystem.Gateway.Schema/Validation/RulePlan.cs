using System.Collections.Immutable;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>Which rules of a list want to see which kind of node; found once for the list, so that a walk asks nobody in vain.</summary>
internal sealed class RulePlan
{
    private static readonly ImmutableArray<Type> NodeTypes =
    [
        typeof(GraphQLDocument), typeof(GraphQLOperationDefinition), typeof(GraphQLFragmentDefinition), typeof(GraphQLVariableDefinition),
        typeof(GraphQLSelectionSet), typeof(GraphQLField), typeof(GraphQLFragmentSpread), typeof(GraphQLInlineFragment), typeof(GraphQLNamedType),
        typeof(GraphQLDirective), typeof(GraphQLArgument), typeof(GraphQLVariable), typeof(GraphQLListValue), typeof(GraphQLObjectValue),
        typeof(GraphQLObjectField), typeof(GraphQLNullValue), typeof(GraphQLIntValue), typeof(GraphQLFloatValue), typeof(GraphQLStringValue),
        typeof(GraphQLBooleanValue), typeof(GraphQLEnumValue),
    ];

    private readonly ImmutableArray<Func<ValidationContext, ValidationRule>> rules;
    private readonly Dictionary<Type, Hooks> hooks;

    public RulePlan(ImmutableArray<(Type Type, Func<ValidationContext, ValidationRule> Create)> rules)
    {
        this.rules = [.. rules.Select(rule => rule.Create)];
        var types = rules.Select(rule => rule.Type).ToArray();
        hooks = NodeTypes.ToDictionary(
            node => node,
            node => new Hooks(Indexes(types, typeof(IEnter<>).MakeGenericType(node)), Indexes(types, typeof(ILeave<>).MakeGenericType(node))));
    }

    public ValidationRule[] Create(ValidationContext context)
    {
        var created = new ValidationRule[rules.Length];
        for (var index = 0; index < created.Length; index++)
        {
            created[index] = rules[index](context);
        }

        return created;
    }

    public Hooks For<TNode>() => hooks[typeof(TNode)];

    private static int[] Indexes(Type[] types, Type hook) =>
        [.. types.Index().Where(pair => pair.Item.IsAssignableTo(hook)).Select(pair => pair.Index)];

    /// <summary>The indexes of the rules to call before and after a kind of node.</summary>
    internal sealed record Hooks(int[] Enter, int[] Leave);
}
