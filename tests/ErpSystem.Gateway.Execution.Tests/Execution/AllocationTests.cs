using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using static ErpSystem.Gateway.Execution.Tests.PlanBuilder;

namespace ErpSystem.Gateway.Execution.Tests.Execution;

public sealed class AllocationTests
{
    [Fact]
    public void What_a_request_allocates_does_not_grow_with_the_size_of_its_answer()
    {
        var small = BytesPerRequest(rows: 10);
        var large = BytesPerRequest(rows: 1_000);

        Assert.InRange(small, 0, 8 * 1024);
        // Only the table of keys and the list of slots grow, by some bytes a key.
        Assert.InRange(large - small, 0, 1_000 * 40);
    }

    private static long BytesPerRequest(int rows)
    {
        var orders = string.Join(',', Enumerable.Range(0, rows).Select(i => $"{{\"no\":\"{i}\",\"a\":\"text {i}\",\"b\":{i},\"c\":true,\"product\":{{\"id\":\"{i}\"}}}}"));
        var products = string.Join(',', Enumerable.Range(0, rows).Select(i => $"{{\"name\":\"Product {i}\",\"price\":\"12.50\",\"onHand\":{i}}}"));
        var executor = new PlanExecutor(
            SchemaDefinition.Parse("type Query { a: Int }"),
            [new CannedSource("sales", $"{{\"data\":{{\"orders\":[{orders}]}}}}"), new CannedSource("inventory", $"{{\"data\":{{\"__1_0\":[{products}]}}}}")]);
        var product = Shape("Product", Leaf(0, "id", Planning.Plan.LeafKind.Id), Leaf(1, "name"), Leaf(1, "price"), Leaf(1, "onHand", Planning.Plan.LeafKind.Int));
        var order = Shape("Order", Leaf(0, "no"), Leaf(0, "a"), Leaf(0, "b", Planning.Plan.LeafKind.Int), Leaf(0, "c", Planning.Plan.LeafKind.Boolean), Object(0, "product", product));
        var program = PlanProgram.Compile(Plan(
            Shape("Query", Objects(0, "orders", order)),
            Node(0, "sales", [], RootPart(0, "orders{no a b c product{id}}")),
            Node(1, "inventory", [0], Part(1, Path((0, "orders"), (0, "product")), ById("product", "productsByIds", Value((0, "id"))), "name price onHand"))));

        for (var warmUp = 0; warmUp < 50; warmUp++)
        {
            Run(executor, program);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            Run(executor, program);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 20;
    }

    // Everything completes on this thread, because the sources do.
    private static void Run(PlanExecutor executor, PlanProgram program)
    {
        var execution = executor.ExecuteAsync(program, CoercedVariables.Empty, RequestHeaders.Empty, CancellationToken.None);
        Assert.True(execution.IsCompletedSuccessfully);
#pragma warning disable xUnit1031 // it has completed
        using var result = execution.Result;
#pragma warning restore xUnit1031
        Assert.Equal(0, result.ErrorCount);
    }
}
