namespace ErpSystem.Subgraphs.Tests;

public sealed class NamingTests
{
    [Theory]
    [InlineData("productById", "productsByIds")]
    [InlineData("productCategoryById", "productCategoriesByIds")]
    [InlineData("addressById", "addressesByIds")]
    [InlineData("taxByCode", "taxesByCodes")]
    [InlineData("stockLevelByProductIdAndWarehouseId", "stockLevelsByProductIdsAndWarehouseIds")]
    [InlineData("salesOrderByExternalReference", "salesOrdersByExternalReferences")]
    public void A_list_lookup_is_the_plural_of_its_lookup(string lookup, string list) => Assert.Equal(list, Naming.ToListLookup(lookup));

    [Theory]
    [InlineData("SalesOrder", "sales_order")]
    [InlineData("Id", "id")]
    [InlineData("ISBNNumber", "isbn_number")]
    [InlineData("Rfq", "rfq")]
    public void Names_read_in_snake_case(string name, string snake) => Assert.Equal(snake, Naming.ToSnakeCase(name));
}
