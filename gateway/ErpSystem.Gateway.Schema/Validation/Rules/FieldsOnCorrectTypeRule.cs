using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A selected field is defined by the type on which it is selected.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLField>
{
    private const string Code = "FIELDS_ON_CORRECT_TYPE";

    public void Enter(GraphQLField node)
    {
        if (Context.ParentType is not { } type || Context.Field is not null)
        {
            return;
        }

        var name = node.Name.StringValue;
        var suggestion = "";
        if (!Context.HideSuggestions)
        {
            suggestion = Suggestions.Sentence(TypesWith(name, type), "to use an inline fragment on");
            if (suggestion.Length == 0 && type is ComplexType complex)
            {
                suggestion = Suggestions.DidYouMean(name, complex.Fields.Select(field => field.Name));
            }
        }

        Context.Report(Code, $"Cannot query field \"{name}\" on type \"{type.Name}\".{suggestion}", node);
    }

    // The possible types that have the field, and the interfaces from which they have it; those that help most often come first.
    private List<string> TypesWith(string field, NamedType type)
    {
        if (!type.IsAbstract)
        {
            return [];
        }

        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in Context.Schema.PossibleTypes(type.Name))
        {
            if (Context.Schema.Find(name) is not ObjectType possible || !possible.Fields.Contains(field))
            {
                continue;
            }

            uses[name] = 1;
            foreach (var inherited in possible.Interfaces)
            {
                if (Context.Schema.Find(inherited) is InterfaceType declared && declared.Fields.Contains(field))
                {
                    uses[inherited] = uses.GetValueOrDefault(inherited) + 1;
                }
            }
        }

        var names = uses.Keys.ToList();
        names.Sort((left, right) => Compare(left, right, uses));
        return names;
    }

    private int Compare(string left, string right, Dictionary<string, int> uses)
    {
        if (left == right || uses[left] != uses[right])
        {
            return uses[right] - uses[left];
        }

        var schema = Context.Schema;
        return schema.Find(left) is InterfaceType && schema.IsSubType(right, left) ? -1
            : schema.Find(right) is InterfaceType && schema.IsSubType(left, right) ? 1
            : Suggestions.NaturalCompare(left, right);
    }
}
