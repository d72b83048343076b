using System.Collections.Immutable;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>Which rules of a list want to see which kind of node; found once for the list, so that a walk asks nobody in vain.</summary>
internal sealed class RulePlan
{
    private static readonly Dictionary<ASTNodeKind, Type> NodeTypes = new()
    {
        [ASTNodeKind.Document] = typeof(GraphQLDocument),
        [ASTNodeKind.OperationDefinition] = typeof(GraphQLOperationDefinition),
        [ASTNodeKind.FragmentDefinition] = typeof(GraphQLFragmentDefinition),
        [ASTNodeKind.VariableDefinition] = typeof(GraphQLVariableDefinition),
        [ASTNodeKind.SelectionSet] = typeof(GraphQLSelectionSet),
        [ASTNodeKind.Field] = typeof(GraphQLField),
        [ASTNodeKind.FragmentSpread] = typeof(GraphQLFragmentSpread),
        [ASTNodeKind.InlineFragment] = typeof(GraphQLInlineFragment),
        [ASTNodeKind.NamedType] = typeof(GraphQLNamedType),
        [ASTNodeKind.Directive] = typeof(GraphQLDirective),
        [ASTNodeKind.Argument] = typeof(GraphQLArgument),
        [ASTNodeKind.Variable] = typeof(GraphQLVariable),
        [ASTNodeKind.ListValue] = typeof(GraphQLListValue),
        [ASTNodeKind.ObjectValue] = typeof(GraphQLObjectValue),
        [ASTNodeKind.ObjectField] = typeof(GraphQLObjectField),
        [ASTNodeKind.NullValue] = typeof(GraphQLNullValue),
        [ASTNodeKind.IntValue] = typeof(GraphQLIntValue),
        [ASTNodeKind.FloatValue] = typeof(GraphQLFloatValue),
        [ASTNodeKind.StringValue] = typeof(GraphQLStringValue),
        [ASTNodeKind.BooleanValue] = typeof(GraphQLBooleanValue),
        [ASTNodeKind.EnumValue] = typeof(GraphQLEnumValue),
    };

    private readonly ImmutableArray<Func<ValidationContext, ValidationRule>> rules;
    private readonly Hooks[] hooks;

    public RulePlan(ImmutableArray<(Type Type, Func<ValidationContext, ValidationRule> Create)> rules)
    {
        this.rules = [.. rules.Select(rule => rule.Create)];
        var types = rules.Select(rule => rule.Type).ToArray();
        hooks = new Hooks[(int)NodeTypes.Keys.Max() + 1];
        foreach (var (kind, node) in NodeTypes)
        {
            hooks[(int)kind] = new Hooks(
                Indexes(types, typeof(IEnter<>).MakeGenericType(node)), Indexes(types, typeof(ILeave<>).MakeGenericType(node)));
        }
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

    public Hooks For(ASTNodeKind kind) => hooks[(int)kind];

    private static int[] Indexes(Type[] types, Type hook) =>
        [.. types.Index().Where(pair => pair.Item.IsAssignableTo(hook)).Select(pair => pair.Index)];

    /// <summary>The indexes of the rules to call before and after a kind of node.</summary>
    internal sealed record Hooks(int[] Enter, int[] Leave);
}
