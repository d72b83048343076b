using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>Walks the executable definitions of a document once, keeps the types of the current place in the context and calls the rules.</summary>
internal sealed partial class DocumentWalker(ValidationContext context, RulePlan plan, ValidationRule[] rules)
{
    public void Walk(GraphQLDocument document)
    {
        Enter(document);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case GraphQLOperationDefinition operation:
                    Walk(operation);
                    break;
                case GraphQLFragmentDefinition fragment:
                    Walk(fragment);
                    break;
            }
        }

        Leave(document);
    }

    private void Walk(GraphQLOperationDefinition operation)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => context.Schema.Query,
            OperationType.Mutation => context.Schema.Mutation,
            _ => context.Schema.Subscription,
        };
        context.Definition = operation;
        context.Type = root is null ? null : TypeReference.Named(root.Name);
        Enter(operation);
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            Walk(variable);
        }

        Walk(operation.Directives, LocationOf(operation.Operation));
        Walk(operation.SelectionSet);
        Leave(operation);
        context.Type = null;
    }

    private void Walk(GraphQLFragmentDefinition fragment)
    {
        context.Definition = fragment;
        var type = TypeReference.Named(fragment.TypeCondition.Type.Name.StringValue);
        context.Type = context.Types.Resolve(type) is { IsOutput: true } ? type : null;
        Enter(fragment);
        WalkNamedType(fragment.TypeCondition.Type);
        Walk(fragment.Directives, "FRAGMENT_DEFINITION");
        Walk(fragment.SelectionSet);
        Leave(fragment);
        context.Type = null;
    }

    private void Walk(GraphQLVariableDefinition variable)
    {
        var type = SchemaReader.Reference(variable.Type);
        context.InputType = context.Types.IsInput(type) ? type : null;
        Enter(variable);
        WalkNamedType(NamedTypeOf(variable.Type));
        if (variable.DefaultValue is { } value)
        {
            WalkValue(value);
        }

        Walk(variable.Directives, "VARIABLE_DEFINITION");
        Leave(variable);
        context.InputType = null;
    }

    private void Walk(GraphQLSelectionSet set, bool inInlineFragment = false)
    {
        var outer = context.ParentType;
        context.ParentType = context.Types.Resolve(context.Type) is { IsComposite: true } type ? type : null;
        context.InInlineFragment = inInlineFragment;
        Enter(set);
        foreach (var selection in set.Selections)
        {
            if (context.Aborted)
            {
                break;
            }

            switch (selection)
            {
                case GraphQLField field:
                    Walk(field);
                    break;
                case GraphQLFragmentSpread spread:
                    Enter(spread);
                    Walk(spread.Directives, "FRAGMENT_SPREAD");
                    Leave(spread);
                    break;
                case GraphQLInlineFragment fragment:
                    Walk(fragment);
                    break;
            }
        }

        Leave(set);
        context.ParentType = outer;
    }

    private void Walk(GraphQLField field)
    {
        var (outerField, outerType) = (context.Field, context.Type);
        context.Field = context.ParentType is { } parent ? context.Types.Field(parent, field.Name.StringValue) : null;
        context.Type = context.Types.Resolve(context.Field?.Type) is { IsOutput: true } ? context.Field!.Type : null;
        Enter(field);
        Walk(field.Arguments);
        Walk(field.Directives, "FIELD");
        if (field.SelectionSet is { } set)
        {
            Walk(set);
        }

        Leave(field);
        (context.Field, context.Type) = (outerField, outerType);
    }

    private void Walk(GraphQLInlineFragment fragment)
    {
        var outer = context.Type;
        var type = fragment.TypeCondition is { } condition ? TypeReference.Named(condition.Type.Name.StringValue) : Unwrapped(outer);
        context.Type = context.Types.Resolve(type) is { IsOutput: true } ? type : null;
        Enter(fragment);
        if (fragment.TypeCondition is { } named)
        {
            WalkNamedType(named.Type);
        }

        Walk(fragment.Directives, "INLINE_FRAGMENT");
        Walk(fragment.SelectionSet, inInlineFragment: true);
        Leave(fragment);
        context.Type = outer;
    }

    private void WalkNamedType(GraphQLNamedType type)
    {
        Enter(type);
        Leave(type);
    }

    private static TypeReference? Unwrapped(TypeReference? type) =>
        type is null or NamedTypeReference ? type : TypeReference.Named(type.Name);

    private static GraphQLNamedType NamedTypeOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => NamedTypeOf(nonNull.Type),
        GraphQLListType list => NamedTypeOf(list.Type),
        _ => (GraphQLNamedType)type,
    };

    private static string LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => "QUERY",
        OperationType.Mutation => "MUTATION",
        _ => "SUBSCRIPTION",
    };

    private void Enter<TNode>(TNode node)
        where TNode : ASTNode
    {
        foreach (var index in plan.For(node.Kind).Enter)
        {
            ((IEnter<TNode>)(object)rules[index]).Enter(node);
        }
    }

    private void Leave<TNode>(TNode node)
        where TNode : ASTNode
    {
        foreach (var index in plan.For(node.Kind).Leave)
        {
            ((ILeave<TNode>)(object)rules[index]).Leave(node);
        }
    }
}
