using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A literal is a value of the type that its place expects.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context)
    : ValidationRule(context), IEnter<GraphQLListValue>, ILeave<GraphQLListValue>, IEnter<GraphQLObjectValue>,
        ILeave<GraphQLObjectValue>, IEnter<GraphQLObjectField>, IEnter<GraphQLNullValue>, IEnter<GraphQLEnumValue>,
        IEnter<GraphQLIntValue>, IEnter<GraphQLFloatValue>, IEnter<GraphQLStringValue>, IEnter<GraphQLBooleanValue>
{
    private const string Code = "VALUES_OF_CORRECT_TYPE";

    // A value that was judged as a whole: what is inside is not looked at.
    private GraphQLValue? judged;
    private LiteralCheck? literals;

    private LiteralCheck Literals => literals ??= new LiteralCheck(Print, Context.HideSuggestions);

    public void Enter(GraphQLListValue node)
    {
        if (judged is null && Context.ParentInputType?.Nullable is not ListTypeReference)
        {
            Check(node);
            judged = node;
        }
    }

    public void Leave(GraphQLListValue node) => judged = judged == node ? null : judged;

    public void Enter(GraphQLObjectValue node)
    {
        if (judged is not null)
        {
            return;
        }

        if (Context.Types.Resolve(Context.InputType) is not InputObjectType type)
        {
            Check(node);
            judged = node;
            return;
        }

        var given = new Dictionary<string, GraphQLObjectField>(StringComparer.Ordinal);
        foreach (var field in node.Fields ?? [])
        {
            given[field.Name.StringValue] = field;
        }

        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !given.ContainsKey(field.Name))
            {
                Context.Report(Code, $"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", node);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(node, type, given);
        }
    }

    public void Leave(GraphQLObjectValue node) => judged = judged == node ? null : judged;

    public void Enter(GraphQLObjectField node)
    {
        if (judged is null && Context.InputType is null && Context.Types.Resolve(Context.ParentInputType) is InputObjectType parent)
        {
            var name = node.Name.StringValue;
            var suggestion = Context.DidYouMean(name, parent.Fields.Select(field => field.Name));
            Context.Report(Code, $"Field \"{name}\" is not defined by type \"{parent.Name}\".{suggestion}", node);
        }
    }

    public void Enter(GraphQLNullValue node)
    {
        if (judged is null && Context.InputType is { IsNonNull: true } type)
        {
            Context.Report(Code, $"Expected value of type \"{type}\", found null.", node);
        }
    }

    public void Enter(GraphQLEnumValue node) => Check(node);

    public void Enter(GraphQLIntValue node) => Check(node);

    public void Enter(GraphQLFloatValue node) => Check(node);

    public void Enter(GraphQLStringValue node) => Check(node);

    public void Enter(GraphQLBooleanValue node) => Check(node);

    private void Check(GraphQLValue node)
    {
        if (judged is not null || Context.InputType is not { } expected)
        {
            return;
        }

        var type = Context.Types.Resolve(expected)!;
        var problem = type.IsLeaf
            ? Literals.Problem(type, node)
            : $"Expected value of type \"{expected}\", found {Print(node)}.";
        if (problem is not null)
        {
            Context.Report(Code, problem, node);
        }
    }

    private string Print(GraphQLValue value) => ValuePrinter.Print(value, Context.IsBlockString);

    private void CheckOneOf(GraphQLObjectValue node, InputObjectType type, Dictionary<string, GraphQLObjectField> given)
    {
        if (given.Count != 1)
        {
            Context.Report(Code, $"OneOf Input Object \"{type.Name}\" must specify exactly one key.", node);
            return;
        }

        var (name, field) = given.First();
        if (field.Value is GraphQLNullValue)
        {
            Context.Report(Code, $"Field \"{type.Name}.{name}\" must be non-null.", node);
        }
    }
}
