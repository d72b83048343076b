using ErpSystem.Gateway.Composition.Changes;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Tests.Changes;

public sealed class SchemaComparerTests
{
    [Theory]
    [InlineData("type Query { a: Int b: Int }", "type Query { a: Int }", "breaking FIELD_REMOVED Query.b: The field is gone.")]
    [InlineData("type Query { a: Int }", "type Query { a: Int b: Int }", "safe FIELD_ADDED Query.b: The field is new.")]
    [InlineData("type Query { a: Int! }", "type Query { a: Int }", "breaking FIELD_TYPE_CHANGED Query.a: The type is 'Int' instead of 'Int!'.")]
    [InlineData("type Query { a: [Int] }", "type Query { a: [Int!]! }", "safe FIELD_TYPE_NARROWED Query.a: The type is '[Int!]!' instead of '[Int]'; clients need not care.")]
    [InlineData("type Query { a: Int }", "type Query { a: [Int] }", "breaking FIELD_TYPE_CHANGED Query.a: The type is '[Int]' instead of 'Int'.")]
    [InlineData("type Query { a: Int }", "type Query { a: Int @deprecated(reason: \"old\") }", "safe FIELD_DEPRECATED Query.a: The field is deprecated: old")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a: Int }", "breaking ARGUMENT_REMOVED Query.a(x:): It can no longer be given.")]
    [InlineData("type Query { a: Int }", "type Query { a(x: Int!): Int }", "breaking REQUIRED_ARGUMENT_ADDED Query.a(x:): It is new and must be given: 'Int!'.")]
    [InlineData("type Query { a: Int }", "type Query { a(x: Int! = 1): Int }", "dangerous OPTIONAL_ARGUMENT_ADDED Query.a(x:): It is new and may be left out.")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a(x: Int!): Int }", "breaking ARGUMENT_TYPE_CHANGED Query.a(x:): The type is 'Int!' instead of 'Int'.")]
    [InlineData("type Query { a(x: [Int!]!): Int }", "type Query { a(x: [Int]): Int }", "safe ARGUMENT_TYPE_WIDENED Query.a(x:): The type is '[Int]' instead of '[Int!]!'; what was given is still taken.")]
    [InlineData("type Query { a(x: Int = 1): Int }", "type Query { a(x: Int = 2): Int }", "dangerous ARGUMENT_DEFAULT_CHANGED Query.a(x:): The default is 2 instead of 1.")]
    [InlineData("type Query { a(x: Int! = 1): Int }", "type Query { a(x: Int!): Int }", "breaking ARGUMENT_DEFAULT_REMOVED Query.a(x:): It has no default any more and must be given.")]
    [InlineData("type Query { a: E } enum E { A B }", "type Query { a: E } enum E { A C }", "breaking ENUM_VALUE_REMOVED E.B: The value is gone.\ndangerous ENUM_VALUE_ADDED E.C: The value is new; clients may meet it.")]
    [InlineData("type Query { a: U } union U = Query | A type A { a: Int }", "type Query { a: U } union U = Query | B type A { a: Int } type B { a: Int }", "breaking UNION_MEMBER_REMOVED U: The member 'A' is gone.\ndangerous UNION_MEMBER_ADDED U: The member 'B' is new.\nsafe TYPE_ADDED B: The type is new.")]
    [InlineData("type Query implements I { a: Int } interface I { a: Int }", "type Query { a: Int } interface I { a: Int }", "breaking INTERFACE_REMOVED Query: The interface 'I' is gone.")]
    [InlineData("type Query { a(x: In): Int } input In { a: Int b: Int }", "type Query { a(x: In): Int } input In { a: Int c: Int! }", "breaking INPUT_FIELD_REMOVED In.b: It can no longer be given.\nbreaking REQUIRED_INPUT_FIELD_ADDED In.c: It is new and must be given: 'Int!'.")]
    [InlineData("type Query { a: S } scalar S", "type Query { a: S } enum S { A }", "breaking TYPE_KIND_CHANGED S: The type is Enum instead of Scalar.")]
    [InlineData("type Query { a: Int } type Mutation { a: Int }", "type Query { a: Int }", "breaking TYPE_REMOVED Mutation: The type is gone.")]
    [InlineData("type Query { a(x: In = { a: 1, b: 2 }): Int } input In { a: Int b: Int }", "type Query { a(x: In = { b: 2, a: 1 }): Int } input In { b: Int a: Int }", "")]
    [InlineData("type Query { a(x: In): Int } input In { a: Int }", "type Query { a(x: In): Int } input In { a: Int b: Int }", "dangerous OPTIONAL_INPUT_FIELD_ADDED In.b: It is new and may be left out.")]
    [InlineData("type Query { a(x: In): Int } input In { a: Int! = 1 }", "type Query { a(x: In): Int } input In { a: Int! }", "breaking INPUT_FIELD_DEFAULT_REMOVED In.a: It has no default any more and must be given.")]
    [InlineData("type Query { a(x: In): Int } input In { a: Int }", "type Query { a(x: In): Int } input In { a: Int! = 1 }", "breaking INPUT_FIELD_TYPE_CHANGED In.a: The type is 'Int!' instead of 'Int'.\ndangerous INPUT_FIELD_DEFAULT_CHANGED In.a: The default is 1 instead of none.")]
    [InlineData("type Query { a(x: In): Int } input In { a: Int }", "type Query { a(x: In): Int } input In @oneOf { a: Int }", "breaking ONE_OF_ADDED In: Exactly one field must be given now.")]
    [InlineData("type Query { a(x: In): Int } input In @oneOf { a: Int }", "type Query { a(x: In): Int } input In { a: Int }", "safe ONE_OF_REMOVED In: Any fields may be given now.")]
    [InlineData("type Query { a: I } interface I { a: Int }", "type Query { a: I } interface I { a: Int b: Int }", "safe FIELD_ADDED I.b: The field is new.")]
    [InlineData("type Query { a: Int } interface I { a: Int }", "type Query implements I { a: Int } interface I { a: Int }", "dangerous INTERFACE_ADDED Query: The interface 'I' is new.")]
    [InlineData("type Query { a: Int } directive @d(x: Int) on FIELD", "type Query { a: Int }", "breaking DIRECTIVE_REMOVED @d: The directive is gone.")]
    [InlineData("type Query { a: Int }", "type Query { a: Int } directive @d on FIELD", "safe DIRECTIVE_ADDED @d: The directive is new.")]
    [InlineData("type Query { a: Int } directive @d repeatable on FIELD | QUERY", "type Query { a: Int } directive @d on FIELD | MUTATION", "breaking DIRECTIVE_LOCATION_REMOVED @d: It can no longer stand on QUERY.\nbreaking DIRECTIVE_REPEATABLE_REMOVED @d: It can stand only once at a place now.\nsafe DIRECTIVE_LOCATION_ADDED @d: It may stand on MUTATION too.")]
    [InlineData("type Query { a: Int } directive @d on FIELD", "type Query { a: Int } directive @d repeatable on FIELD", "safe DIRECTIVE_REPEATABLE_ADDED @d: It may be repeated at a place now.")]
    [InlineData("type Query { a: Int } directive @d(x: Int, y: Int = 1) on FIELD", "type Query { a: Int } directive @d(y: Int = 2, z: Int!) on FIELD", "breaking DIRECTIVE_ARGUMENT_REMOVED @d(x:): It can no longer be given.\nbreaking REQUIRED_DIRECTIVE_ARGUMENT_ADDED @d(z:): It is new and must be given: 'Int!'.\ndangerous DIRECTIVE_ARGUMENT_DEFAULT_CHANGED @d(y:): The default is 2 instead of 1.")]
    [InlineData("schema { query: Query mutation: Change } type Query { a: Change } type Change { a: Int }", "schema { query: Query } type Query { a: Change } type Change { a: Int }", "breaking ROOT_TYPE_REMOVED Change: There are no mutation operations any more.")]
    [InlineData("type Query { a: S } scalar S @specifiedBy(url: \"a\")", "type Query { a: S } scalar S", "dangerous SPECIFIED_BY_CHANGED S: The scalar is specified by nothing instead of 'a'.")]
    [InlineData("type Query { a(x: Int @deprecated): E @deprecated(reason: \"x\") } enum E { A }", "type Query { a(x: Int): E @deprecated(reason: \"y\") } enum E { A @deprecated }", "safe ENUM_VALUE_DEPRECATED E.A: The value is deprecated: No longer supported\nsafe FIELD_DEPRECATION_CHANGED Query.a: The field is deprecated for another reason: y\nsafe ARGUMENT_DEPRECATION_REMOVED Query.a(x:): The input is no longer deprecated.")]
    [InlineData("\"q\" type Query { \"f\" a(\"x\" x: Int): E } enum E { \"v\" A }", "type Query { a(x: Int): E } enum E { A }", "safe DESCRIPTION_CHANGED E.A: The description has changed.\nsafe DESCRIPTION_CHANGED Query: The description has changed.\nsafe DESCRIPTION_CHANGED Query.a: The description has changed.\nsafe DESCRIPTION_CHANGED Query.a(x:): The description has changed.")]
    public void Each_change_is_named_and_weighed(string old, string now, string expected) =>
        Assert.Equal(expected, string.Join("\n", SchemaComparer.Compare(SchemaDefinition.Parse(old), SchemaDefinition.Parse(now))));
}
