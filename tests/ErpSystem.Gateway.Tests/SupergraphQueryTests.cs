namespace ErpSystem.Gateway.Tests;

public sealed class SupergraphQueryTests
{
    [Fact]
    public async Task A_query_over_two_sources_is_answered_whole()
    {
        await using var gateway = await Supergateway.StartAsync();

        var response = await gateway.QueryAsync("{ orders(first: 3) { no state product { id name onHand } } }");

        Snapshot.Match(response + "\n" + gateway.SalesSource.Requests.Single().Body + "\n" + gateway.InventorySource.Requests.Single().Body);
    }
}
