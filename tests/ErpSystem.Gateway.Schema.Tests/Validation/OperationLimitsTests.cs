using System.Collections.Immutable;
using System.Globalization;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

public sealed class OperationLimitsTests
{
    private const string Nested =
        """
        query Q { named { ...F } a: named { ...F } b: product(id: 1) { category { parent { ...F } } } }
        fragment F on Named { id x: name ... on Category { parent { y: id } } }
        """;

    [Theory]
    [InlineData(5, 7, 3, 20, "")]
    [InlineData(4, 7, 3, 20, "DEPTH_LIMIT_EXCEEDED: Operation \"Q\" is nested 5 levels deep, at most 4 are allowed.")]
    [InlineData(5, 6, 3, 20, "ALIAS_LIMIT_EXCEEDED: Operation \"Q\" has 8 aliases, at most 6 are allowed.")]
    [InlineData(5, 8, 2, 20, "ROOT_FIELD_LIMIT_EXCEEDED: Operation \"Q\" has 3 root fields, at most 2 are allowed.")]
    [InlineData(5, 8, 3, 16, "FIELD_LIMIT_EXCEEDED: Operation \"Q\" selects 17 fields, at most 16 are allowed.")]
    public void Each_limit_counts_with_fragments_expanded_and_has_its_code(int depth, int aliases, int rootFields, int fields, string expected)
    {
        var errors = Validate(
            Nested,
            new ValidationOptions { MaxDepth = depth, MaxAliases = Math.Max(aliases, expected.StartsWith("ALIAS", StringComparison.Ordinal) ? 0 : 8), MaxRootFields = rootFields, MaxFields = fields });

        Assert.Equal(expected, string.Join('\n', errors.Select(error => $"{error.Code}: {error.Message}")));
    }

    [Fact]
    public void Fragments_that_double_at_each_step_are_counted_without_being_expanded()
    {
        var fragments = Enumerable.Range(0, 60).Select(index =>
            $"fragment F{index} on Category {{ a: parent {{ ...F{index + 1} }} b: parent {{ ...F{index + 1} }} }}");
        var text = $"{{ product(id: 1) {{ category {{ ...F0 }} }} }} {string.Join('\n', fragments)} fragment F60 on Category {{ id }}";

        var error = Assert.Single(Validate(text, new ValidationOptions { MaxFields = 10_000 }));

        Assert.Equal("FIELD_LIMIT_EXCEEDED", error.Code);
        Assert.Empty(Validate(text, ValidationOptions.Default));
    }

    [Fact]
    public void Fragment_cycles_do_not_disturb_the_limits()
    {
        var errors = Validate(
            "{ named { ...A } } fragment A on Named { id ...B } fragment B on Named { ...A }",
            new ValidationOptions { MaxDepth = 10, MaxFields = 10, MaxAliases = 10, MaxRootFields = 10 });

        Assert.Equal("Cannot spread fragment \"A\" within itself via \"B\".", Assert.Single(errors).Message);
    }

    [Theory]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ ...F } fragment F on Query { __type(name: \"x\") { name } }")]
    public void Introspection_can_be_refused(string text)
    {
        var error = Assert.Single(Validate(text, new ValidationOptions { AllowIntrospection = false }));

        Assert.Equal("INTROSPECTION_DISABLED", error.Code);
    }

    [Fact]
    public void The_type_name_is_no_introspection_and_introspection_is_not_deep()
    {
        Assert.Empty(Validate("{ named { __typename } }", new ValidationOptions { AllowIntrospection = false }));
        Assert.Empty(Validate(Oracle.Read("introspection.graphql"), new ValidationOptions { MaxDepth = 3 }));
    }

    [Fact]
    public void Suggestions_can_be_hidden()
    {
        var errors = Validate("{ nam(x: 1) { id } named(foo: 1) { nme } echoEnum(value: EURO) }", new ValidationOptions { HideSuggestions = true });

        Assert.Equal(4, errors.Length);
        Assert.All(errors, error => Assert.DoesNotContain("Did you mean", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_are_named_up_to_a_bound()
    {
        var text = $"{{ {string.Join(' ', Enumerable.Range(0, 500).Select(index => $"nope{index.ToString(CultureInfo.InvariantCulture)}"))} }}";

        var errors = Validate(text, ValidationOptions.Default);

        Assert.Equal(101, errors.Length);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[^1].Message);
    }

    private static ImmutableArray<GraphQLError> Validate(string text, ValidationOptions options) =>
        OperationValidator.Validate(Oracle.Schema, DocumentParser.Parse(text), text, options);
}
