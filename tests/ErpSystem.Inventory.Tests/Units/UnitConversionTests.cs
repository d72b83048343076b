using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Tests.Units;

public sealed class UnitConversionTests
{
    private static readonly Id<Unit> gram = DemoId.Of<Unit>(101);

    private static readonly Id<Unit> pound = DemoId.Of<Unit>(102);

    private static readonly UnitConversion poundInGrams =
        UnitConversion.Create(DemoId.Of<UnitConversion>(101), null, pound, 1, gram, 453.59237m);

    [Theory]
    [InlineData("1", 5, "453.59237")]
    [InlineData("0.00001", 6, null)]
    [InlineData("2", 3, null)]
    [InlineData("100000", 0, "45359237")]
    public void Conversion_is_exact_or_not_at_all(string pounds, int scale, string? grams)
    {
        var converted = poundInGrams.Convert(Number(pounds), pound, scale);

        Assert.Equal(grams is null ? null : Number(grams), converted);
    }

    [Fact]
    public void Conversion_works_in_both_directions()
    {
        Assert.Equal(2m, poundInGrams.Convert(907.18474m, gram, 3));
    }

    [Fact]
    public void Conversion_of_the_largest_stock_does_not_lose_a_digit()
    {
        Assert.Equal(999_999_999_999.999999m * 1_000m, Thousandfold().Convert(999_999_999_999.999999m, pound, 6));
    }

    [Fact]
    public void A_conversion_of_the_product_comes_before_that_of_all_products()
    {
        var box = Unit.Create(DemoId.Of<Unit>(103), "box", "Box", 0);
        var piece = Unit.Create(DemoId.Of<Unit>(104), "pcs", "Piece", 0);
        var product = ProductIn(piece);
        var measures = new Measures(
            [box, piece],
            [
                UnitConversion.Create(DemoId.Of<UnitConversion>(102), null, box.Id, 1, piece.Id, 10),
                UnitConversion.Create(DemoId.Of<UnitConversion>(103), product.Id, box.Id, 1, piece.Id, 12),
            ]);

        Assert.Equal(new Quantity(36, "pcs"), measures.Positive(product, new Quantity(3, "box"), []));
        Assert.Equal(new Quantity(30, "pcs"), measures.Positive(ProductIn(piece, 2), new Quantity(3, "box"), []));
    }

    [Fact]
    public void Values_of_a_conversion_are_above_zero()
    {
        Assert.IsType<InvalidInput>(Assert.Throws<DomainException>(
            () => UnitConversion.Create(DemoId.Of<UnitConversion>(104), null, pound, 0, gram, 1)).Error);
    }

    private static UnitConversion Thousandfold() => UnitConversion.Create(DemoId.Of<UnitConversion>(105), null, pound, 1, gram, 1_000);

    private static Product ProductIn(Unit unit, int index = 1) => Product.Create(
        DemoId.Of<Product>(index), "A-1", "Thing", null, DemoId.Of<ProductCategory>(1), unit.Id, stocked: true, ValuationMethod.Fifo);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
