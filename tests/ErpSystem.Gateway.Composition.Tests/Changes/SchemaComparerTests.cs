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
    [InlineData("type Query { a: Int }", "type Query { a(x: Int! = 1): Int }", "safe OPTIONAL_ARGUMENT_ADDED Query.a(x:): It is new and may be left out.")]
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
    public void Each_change_is_named_and_weighed(string old, string now, string expected) =>
        Assert.Equal(expected, string.Join("\n", SchemaComparer.Compare(SchemaDefinition.Parse(old), SchemaDefinition.Parse(now))));
}
