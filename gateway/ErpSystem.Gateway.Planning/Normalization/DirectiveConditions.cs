using ErpSystem.Gateway.Planning.Plan;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>Reads <c>@skip</c> and <c>@include</c>; constant ones are folded.</summary>
internal static class DirectiveConditions
{
    public static Conditions Of(GraphQLDirectives? directives)
    {
        var conditions = Conditions.Always;
        foreach (var directive in directives?.Items ?? [])
        {
            var expected = directive.Name.StringValue switch
            {
                "include" => true,
                "skip" => false,
                _ => (bool?)null,
            };
            if (expected is not null && directive.Arguments?.Items.Find(argument => argument.Name.StringValue == "if")?.Value is { } value)
            {
                conditions = ConditionAlgebra.And(conditions, Of(value, expected.Value));
            }
        }

        return conditions;
    }

    /// <summary>A text that is equal for equal conditions.</summary>
    public static string Text(Conditions conditions) => conditions.AlwaysHold
        ? ""
        : string.Join(" or ", conditions.Alternatives.Select(all => string.Join(" and ", all.Select(one => one.Expected ? $"${one.Variable}" : $"not ${one.Variable}"))));

    private static Conditions Of(GraphQLValue value, bool expected) => value switch
    {
        GraphQLVariable variable => ConditionAlgebra.When(variable.Name.StringValue, expected),
        GraphQLBooleanValue constant => constant.Value == "true" == expected ? Conditions.Always : ConditionAlgebra.Never,
        _ => Conditions.Always,
    };
}
