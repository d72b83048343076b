using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Tests.PriceLists;

public sealed class PriceChoiceTests
{
    private static readonly PriceList list = PriceList.Create(DemoId.Of<PriceList>(1), "L", "List", "EUR", isDefault: true);

    private static readonly DateOnly day = new(2026, 5, 1);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(9.999, 10)]
    [InlineData(10, 8)]
    [InlineData(99, 8)]
    [InlineData(100, 5)]
    public void The_highest_minimum_that_is_reached_decides(decimal quantity, decimal price)
    {
        PriceListItem[] items = [Item(100, 5), Item(0, 10), Item(10, 8)];

        Assert.Equal(price, PriceChoice.For(items, new Quantity(quantity, "pcs"), day)!.UnitPriceAmount);
    }

    [Fact]
    public void A_price_holds_on_its_first_and_last_day_and_not_beside_them()
    {
        PriceListItem[] items = [Item(0, 10, from: day, until: day.AddDays(2))];

        bool Holds(int offset) => PriceChoice.For(items, new Quantity(1, "pcs"), day.AddDays(offset)) is not null;

        Assert.Equal([false, true, true, true, false], new[] { -1, 0, 1, 2, 3 }.Select(Holds));
    }

    [Fact]
    public void Another_unit_has_no_price()
    {
        Assert.Null(PriceChoice.For([Item(0, 10)], new Quantity(5, "box"), day));
    }

    [Fact]
    public void Too_small_a_quantity_has_no_price()
    {
        Assert.Null(PriceChoice.For([Item(10, 10)], new Quantity(9, "pcs"), day));
    }

    [Fact]
    public void Without_a_quantity_the_smallest_minimum_shows()
    {
        Assert.Equal(9m, PriceChoice.Entry([Item(100, 5), Item(2, 9), Item(1, 11, until: day.AddDays(-1))], day)!.UnitPriceAmount);
    }

    private static PriceListItem Item(decimal minimum, decimal price, DateOnly? from = null, DateOnly? until = null) => PriceListItem.Create(
        DemoId.Of<PriceListItem>((int)minimum),
        list,
        DemoId.Of<Product>(1),
        "pcs",
        new PriceTerms(minimum, price, "S19", from ?? new DateOnly(2025, 1, 1), until));
}
