using System.Text.Json;

namespace ErpSystem.Gateway.Tests;

public sealed class ResilienceTests
{
    private const string Query = "{ orders(first: 50) { no product { name onHand } } }";

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Calls_per_source_do_not_grow_with_rows(int rows)
    {
        await using var gateway = await Supergateway.StartAsync();
        gateway.SalesSource.Answer(SalesAnswers.Orders(rows));

        using var response = JsonDocument.Parse(await gateway.QueryAsync(Query));

        Assert.Equal(rows, response.RootElement.GetProperty("data").GetProperty("orders").GetArrayLength());
        Assert.Equal((1, 1), (gateway.SalesSource.Requests.Count, gateway.InventorySource.Requests.Count));
    }

    [Fact]
    public async Task A_source_that_stops_costs_its_fields_and_one_that_starts_again_gives_them_back()
    {
        await using var gateway = await Supergateway.StartAsync();
        const string nullable = "{ orders(first: 3) { no product { id name } } }";
        var whole = await gateway.QueryAsync(nullable);

        await gateway.InventorySource.StopAsync();
        var partial = await gateway.QueryAsync(nullable);
        for (var i = 0; i < 20; i++)
        {
            await gateway.QueryAsync(nullable);
        }

        await gateway.InventorySource.StartAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Equal(whole, await gateway.QueryAsync(nullable));
        Snapshot.Match(partial);
    }

    [Fact]
    public async Task An_operation_is_prepared_once_however_many_send_it_at_once()
    {
        await using var gateway = await Supergateway.StartAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => gateway.QueryAsync(Query)));

        Assert.Single(responses.Distinct());
    }
}
