namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class EnumTypeDefaultValueInaccessibleRuleTests
{
    [Fact]
    public void A_visible_value_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              field(type: Enum1 = FOO): Int
            }

            enum Enum1 {
              FOO
              BAR @inaccessible
            }
            """);

    [Fact]
    public void Hidden_values_and_fields_are_refused_however_deep() =>
        Composed.With(
            """
            error ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE Query.field(arg:) (A:2:9): The default of 'Query.field(arg:)' uses 'Enum1.FOO', which clients do not have.
              hint: Choose another default, or show 'Enum1.FOO'.
            error ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE Query.field(list:) (A:2:27): The default of 'Query.field(list:)' uses 'Enum1.FOO', which clients do not have.
              hint: Choose another default, or show 'Enum1.FOO'.
            error ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE Query.field(item:) (A:2:61): The default of 'Query.field(item:)' uses 'Input1.field2', which clients do not have.
              hint: Choose another default, or show 'Input1.field2'.
            error ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE Input1.field1 (A:6:3): The default of 'Input1.field1' uses 'Enum1.FOO', which clients do not have.
              hint: Choose another default, or show 'Enum1.FOO'.
            error ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE Input1.nested (A:8:3): The default of 'Input1.nested' uses 'Enum1.FOO', which clients do not have.
              hint: Choose another default, or show 'Enum1.FOO'.
            """,
            """
            type Query {
              field(arg: Enum1 = FOO, list: [[Enum1]] = [[BAR], [FOO]], item: Input1 = { field2: "x" }): Int
            }

            input Input1 {
              field1: Enum1 = FOO
              field2: String @inaccessible
              nested: Input2 = { values: [FOO] }
            }

            input Input2 {
              values: [Enum1]
            }

            enum Enum1 {
              FOO @inaccessible
              BAR
            }
            """);
}
