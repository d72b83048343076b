using System.Collections.Frozen;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>What every GraphQL schema contains without writing it.</summary>
public static class BuiltIns
{
    public static readonly FrozenSet<string> Scalars = FrozenSet.ToFrozenSet(["Int", "Float", "String", "Boolean", "ID"], StringComparer.Ordinal);

    public static readonly FrozenSet<string> Directives =
        FrozenSet.ToFrozenSet(["skip", "include", "deprecated", "specifiedBy", "oneOf"], StringComparer.Ordinal);

    internal const string DirectiveDefinitions =
        """
        "Directs the executor to include this field or fragment only when the `if` argument is true."
        directive @include("Included when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Directs the executor to skip this field or fragment when the `if` argument is true."
        directive @skip("Skipped when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Marks an element of a GraphQL schema as no longer supported."
        directive @deprecated("Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/)." reason: String! = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        "Exposes a URL that specifies the behavior of this scalar."
        directive @specifiedBy("The URL that specifies the behavior of this scalar." url: String!) on SCALAR
        "Indicates exactly one field must be supplied and this field must not be `null`."
        directive @oneOf on INPUT_OBJECT
        """;

    internal static string DescriptionOf(string scalar) => scalar switch
    {
        "Int" => "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.",
        "Float" => "The `Float` scalar type represents signed double-precision fractional values as specified by "
            + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
        "String" => "The `String` scalar type represents textual data, represented as UTF-8 character sequences. "
            + "The String type is most often used by GraphQL to represent free-form human-readable text.",
        "Boolean" => "The `Boolean` scalar type represents `true` or `false`.",
        _ => "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
            + "The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. "
            + "When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.",
    };

    public static bool IsBuiltInScalar(string name) => Scalars.Contains(name);

    /// <summary>True for the five scalars and for the introspection types.</summary>
    public static bool IsBuiltInType(string name) => Scalars.Contains(name) || IsIntrospectionName(name);

    /// <summary>True for names that the specification keeps for introspection.</summary>
    public static bool IsIntrospectionName(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
