using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Tests.Library;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class ConsumerDeclarationTests
{
    [Fact]
    public void A_topic_consumed_twice_is_refused() => Assert.Equal(
        "Second.AnotherAsync consumes shop.copies.delivered.v1, which another consumer of this domain has already.",
        Refusal(typeof(First), typeof(Second)));

    [Fact]
    public void A_handler_of_another_form_is_refused() => Assert.Equal(
        "Misshapen.Handle consumes shop.copies.delivered.v1, so it must be "
        + "'static Task Handle(ReceivedEvent<TPayload> received, LibraryDbContext db, CancellationToken ct)'.",
        Refusal(typeof(Misshapen)));

    [Fact]
    public void A_consumer_that_consumes_nothing_is_refused() =>
        Assert.Equal("Idle is an [EventConsumer] without a method that has [Consumes(topic, kind)].", Refusal(typeof(Idle)));

    [Fact]
    public void A_name_that_is_no_topic_is_refused() =>
        Assert.Equal("Odd.HandleAsync consumes 'Shop', which is no topic: domain.entity.verb.v1.", Refusal(typeof(Odd)));

    private static string Refusal(params Type[] types) =>
        Assert.Throws<ConsumerException>(() => new Consumers("library", typeof(LibraryDbContext), types)).Message;

    private static async Task UnusedAsync(object received, LibraryDbContext db, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        throw new InvalidOperationException($"Nobody delivers {received}.");
    }

    [EventConsumer]
    private static class First
    {
        [Consumes("shop.copies.delivered.v1", EventKind.Effect)]
        public static Task OneAsync(ReceivedEvent<CopiesDelivered> received, LibraryDbContext db, CancellationToken ct) => UnusedAsync(received, db, ct);
    }

    [EventConsumer]
    private static class Second
    {
        [Consumes("shop.copies.delivered.v1", EventKind.State)]
        public static Task AnotherAsync(ReceivedEvent<CopiesDelivered> received, LibraryDbContext db, CancellationToken ct) => UnusedAsync(received, db, ct);
    }

    [EventConsumer]
    private static class Misshapen
    {
        [Consumes("shop.copies.delivered.v1", EventKind.Effect)]
        public static void Handle(CopiesDelivered received, LibraryDbContext db) => throw new InvalidOperationException($"{received} {db}");
    }

    [EventConsumer]
    private static class Idle
    {
        public static Task HandleAsync() => Task.CompletedTask;
    }

    [EventConsumer]
    private static class Odd
    {
        [Consumes("Shop", EventKind.Effect)]
        public static Task HandleAsync(ReceivedEvent<CopiesDelivered> received, LibraryDbContext db, CancellationToken ct) => UnusedAsync(received, db, ct);
    }
}
