using System.Text.Json;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Tests.Customers;

public sealed class CustomerTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    private static readonly JsonSerializerOptions unescaped =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly object address =
        new { recipient = "Werk Nord", line1 = "Hafen 1", postalCode = "20095", city = "Hamburg", countryCode = "DE" };

    [Fact]
    public async Task The_first_address_is_the_one_for_bills_and_goods_until_it_is_removed()
    {
        var customer = await CreateAsync(address);
        var first = customer.GetProperty("addresses")[0].Id();

        var payload = await sales.MutateAsync(
            "customerAddressRemove",
            new { customerId = customer.Id(), addressId = first, idempotencyKey = SalesCalls.NewKey() },
            "customer { version billingAddress { id } addresses { archived } }");

        Assert.Equal(first, customer.GetProperty("billingAddress").Id());
        Assert.Equal(
            """{"version":2,"billingAddress":null,"addresses":[{"archived":true}]}""", payload.Done().GetProperty("customer").GetRawText());
    }

    [Fact]
    public async Task A_changed_address_counts_a_version_of_its_customer()
    {
        var customer = await CreateAsync(address);

        var payload = await sales.MutateAsync(
            "customerAddressUpdate",
            new
            {
                customerId = customer.Id(),
                addressId = customer.GetProperty("addresses")[0].Id(),
                address = new { recipient = "Werk Süd", line1 = "Isar 2", postalCode = "80331", city = "München", countryCode = "DE" },
                expectedVersion = 1,
            },
            "customer { version addresses { city version } }");

        Assert.Equal("""{"version":2,"addresses":[{"city":"München","version":2}]}""", Plain(payload.Done().GetProperty("customer")));
    }

    [Fact]
    public async Task Terms_left_out_of_an_update_stay_and_nulls_clear()
    {
        var customer = await CreateAsync();
        await sales.MutateAsync(
            "customerUpdate", new { customerId = customer.Id(), expectedVersion = 1, email = "a@b.example", priceListId = DemoId.Of<PriceList>(2) }, "customer { version }");

        var payload = await sales.MutateAsync(
            "customerUpdate",
            new { customerId = customer.Id(), expectedVersion = 2, priceListId = (string?)null, name = "Renamed" },
            "customer { name email priceList { code } version }");

        Assert.Equal(
            """{"name":"Renamed","email":"a@b.example","priceList":null,"version":3}""", payload.Done().GetProperty("customer").GetRawText());
    }

    [Theory]
    [InlineData("name", "", "input.name")]
    [InlineData("taxCode", "S99", "input.taxCode")]
    public async Task Terms_that_cannot_be_are_refused(string field, string value, string path)
    {
        var customer = await CreateAsync();
        var before = await sales.DigestAsync();

        var payload = await sales.MutateAsync(
            "customerUpdate",
            new Dictionary<string, object> { ["customerId"] = customer.Id(), ["expectedVersion"] = 1, [field] = value },
            "customer { version }");

        Assert.Equal(("InvalidInput", path), payload.Error());
        Assert.Equal(before, await sales.DigestAsync());
    }

    [Fact]
    public async Task A_country_is_two_capital_letters()
    {
        var payload = await sales.MutateAsync(
            "customerCreate",
            new
            {
                name = "Nowhere",
                addresses = new[] { new { recipient = "R", line1 = "L", postalCode = "1", city = "C", countryCode = "de" } },
                idempotencyKey = SalesCalls.NewKey(),
            },
            "customer { id }");

        Assert.Equal(("InvalidInput", "input.addresses.0.countryCode"), payload.Error());
    }

    [Fact]
    public async Task A_number_that_is_taken_is_refused()
    {
        var payload = await sales.MutateAsync("customerCreate", new { name = "Twin", number = "C-000001", idempotencyKey = SalesCalls.NewKey() }, "customer { id }");

        Assert.Equal(("SalesAlreadyTaken", "input.number"), payload.Error());
    }

    private async Task<JsonElement> CreateAsync(params object[] addresses)
    {
        var payload = await sales.MutateAsync(
            "customerCreate", new { name = "Customer", addresses, idempotencyKey = SalesCalls.NewKey() }, "customer { id number addresses { id } billingAddress { id } }");
        return payload.Done().GetProperty("customer");
    }

    private static string Plain(JsonElement element) => JsonSerializer.Serialize(element, unescaped);
}
