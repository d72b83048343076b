using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Schema.Validation.Merging;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

public sealed class MergeCheckTests
{
    [Theory]
    [InlineData("id ")]
    [InlineData("x: name(short: true) ")]
    [InlineData("category { id name } ")]
    [InlineData("... on Product { sku } ... on Named { name } ")]
    [InlineData("...F ")]
    public void Work_grows_with_the_document_and_not_with_its_square(string repeated)
    {
        var small = Steps(Product(repeated, 1_000));
        var large = Steps(Product(repeated, 8_000));

        Assert.InRange(large, 1, 9 * small);
    }

    [Fact]
    public void Eight_thousand_fields_with_one_conflict_are_refused_with_the_conflict()
    {
        var text = Product("x: name ", 8_000).Replace("} } fragment", "x: sku } } fragment", StringComparison.Ordinal);

        var errors = OperationValidator.Validate(Oracle.Schema, DocumentParser.Parse(text), text);

        Assert.Contains(errors, error => error.Message.StartsWith("Fields \"x\" conflict because \"name\" and \"sku\" are different fields.", StringComparison.Ordinal));
    }

    [Fact]
    public void Fragments_that_spread_each_other_twice_are_looked_at_once_each()
    {
        var fragments = Enumerable.Range(0, 100).Select(index => $"fragment F{index} on Product {{ id related {{ ...F{index + 1} }} other: related {{ ...F{index + 1} ...F{index + 1} }} }}");
        var text = $"{{ product(id: 1) {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F100 on Product {{ id }}";

        Assert.InRange(Steps(text), 1, 5_000);
    }

    [Theory]
    [InlineData("fragment F{0} on Product {{ ...F{1} }}", 20_000)]
    [InlineData("fragment F{0} on Product {{ id related {{ ...F{1} }} }}", 20_000)]
    public void A_long_chain_of_fragments_ends_without_harm(string fragment, int length)
    {
        var fragments = Enumerable.Range(0, length).Select(index => string.Format(System.Globalization.CultureInfo.InvariantCulture, fragment, index, index + 1));
        var text = $"{{ product(id: 1) {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F{length} on Product {{ x: id x: sku }}";

        var errors = OperationValidator.Validate(
            Oracle.Schema, DocumentParser.Parse(text), text, new ValidationOptions { MaxDepth = 1_000_000, MaxFields = 1_000_000 });

        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Fragments_that_are_all_in_conflict_are_refused_within_the_bound()
    {
        var fragments = Enumerable.Range(0, 300).Select(index => $"fragment F{index} on Product {{ x: {(index % 2 == 0 ? "id" : "sku")} }}");
        var text = $"{{ product(id: 1) {{ {string.Join(' ', Enumerable.Range(0, 300).Select(index => $"...F{index}"))} }} }} {string.Join(' ', fragments)}";

        var errors = OperationValidator.Validate(Oracle.Schema, DocumentParser.Parse(text), text);

        Assert.Equal(101, errors.Length);
    }

    private static string Product(string repeated, int count) =>
        $"{{ product(id: 1) {{ {string.Concat(Enumerable.Repeat(repeated, count))} }} }} fragment F on Product {{ id sku }}";

    private static int Steps(string text)
    {
        var document = DocumentParser.Parse(text);
        var context = new ValidationContext(Oracle.Schema, document, new DocumentText(text), new DocumentIndex(document), ValidationOptions.Default);
        var check = new MergeCheck(context, new FieldSets(context));
        Assert.True(check.CanMerge(document));
        return check.Steps;
    }
}
