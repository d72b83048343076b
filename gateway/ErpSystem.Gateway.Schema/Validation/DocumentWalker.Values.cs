using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

// Directives, arguments and values.
internal sealed partial class DocumentWalker
{
    private void Walk(GraphQLDirectives? directives, string location)
    {
        foreach (var directive in directives?.Items ?? [])
        {
            context.Directive = context.Types.FindDirective(directive.Name.StringValue);
            context.DirectiveLocation = location;
            Enter(directive);
            Walk(directive.Arguments);
            Leave(directive);
            context.Directive = null;
        }
    }

    private void Walk(GraphQLArguments? arguments)
    {
        if (arguments is null)
        {
            return;
        }

        // As in graphql-js, the arguments of an unknown directive are read as those of the field around it.
        var definitions = context.Directive?.Arguments ?? context.Field?.Arguments;
        foreach (var argument in arguments.Items)
        {
            var definition = definitions?.Find(argument.Name.StringValue);
            var outer = Push(definition?.Type, definition?.DefaultValue is not null);
            context.Argument = definition;
            Enter(argument);
            WalkValue(argument.Value);
            Leave(argument);
            context.Argument = null;
            Pop(outer);
        }
    }

    private void WalkValue(GraphQLValue value)
    {
        switch (value)
        {
            case GraphQLListValue list:
                Walk(list);
                break;
            case GraphQLObjectValue fields:
                Walk(fields);
                break;
            case GraphQLVariable variable:
                EnterAndLeave(variable);
                break;
            case GraphQLNullValue none:
                EnterAndLeave(none);
                break;
            case GraphQLIntValue number:
                EnterAndLeave(number);
                break;
            case GraphQLFloatValue number:
                EnterAndLeave(number);
                break;
            case GraphQLStringValue text:
                EnterAndLeave(text);
                break;
            case GraphQLBooleanValue boolean:
                EnterAndLeave(boolean);
                break;
            case GraphQLEnumValue name:
                EnterAndLeave(name);
                break;
        }
    }

    private void Walk(GraphQLListValue list)
    {
        var type = context.InputType?.Nullable;
        var outer = Push(type is ListTypeReference listType ? listType.Inner : type, hasDefault: false);
        Enter(list);
        foreach (var item in list.Values ?? [])
        {
            WalkValue(item);
        }

        Leave(list);
        Pop(outer);
    }

    private void Walk(GraphQLObjectValue value)
    {
        Enter(value);
        var type = context.Types.Resolve(context.InputType) as InputObjectType;
        foreach (var field in value.Fields ?? [])
        {
            var definition = type?.Fields.Find(field.Name.StringValue);
            var outer = Push(definition?.Type, definition?.DefaultValue is not null);
            Enter(field);
            WalkValue(field.Value);
            Leave(field);
            Pop(outer);
        }

        Leave(value);
    }

    private (TypeReference? Type, TypeReference? Parent, bool HasDefault) Push(TypeReference? type, bool hasDefault)
    {
        var outer = (context.InputType, context.ParentInputType, context.HasLocationDefault);
        context.ParentInputType = context.InputType;
        context.InputType = context.Types.IsInput(type) ? type : null;
        context.HasLocationDefault = hasDefault;
        return outer;
    }

    private void Pop((TypeReference? Type, TypeReference? Parent, bool HasDefault) outer) =>
        (context.InputType, context.ParentInputType, context.HasLocationDefault) = outer;

    private void EnterAndLeave<TNode>(TNode node)
        where TNode : ASTNode
    {
        Enter(node);
        Leave(node);
    }
}
