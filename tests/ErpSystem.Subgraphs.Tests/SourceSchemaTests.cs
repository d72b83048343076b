using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Tests.Library;

namespace ErpSystem.Subgraphs.Tests;

public sealed class SourceSchemaTests
{
    [Fact]
    public void The_source_schema_of_a_domain_is_printed_from_its_slices() => Snapshot.Match(LibraryDbContext.Definition.PrintSchema());

    [Fact]
    public void The_settings_announce_the_list_lookups() => Snapshot.Match(LibraryDbContext.Definition.SettingsJson);

    [Fact]
    public void A_root_field_without_a_permission_is_refused()
    {
        var exception = Assert.Throws<SchemaException>(() => Build(typeof(UnguardedQuery)));

        Assert.Equal("UnguardedQuery.Anything states no permission: add [Authorize(\"…\")].", exception.Message);
    }

    [Fact]
    public void A_mutation_without_a_permission_is_refused()
    {
        var exception = Assert.Throws<SchemaException>(() => Build(typeof(GuardedQuery), typeof(UnguardedMutation)));

        Assert.Equal("UnguardedMutation.Anything states no permission: add [Authorize(\"…\")].", exception.Message);
    }

    [Fact]
    public void A_mutation_that_can_be_repeated_unnoticed_is_refused()
    {
        var exception = Assert.Throws<SchemaException>(() => Build(typeof(GuardedQuery), typeof(UnrepeatableMutation)));

        Assert.Equal("UnrepeatableMutation.Anything can fail in no way: its input needs IdempotencyKey or ExpectedVersion.", exception.Message);
    }

    [Fact]
    public void A_type_that_nobody_shows_is_refused()
    {
        var exception = Assert.Throws<SchemaException>(() => Build(typeof(LeakyQuery)));

        Assert.Equal("LeakyQuery.Anything returns Book, for which there is no [ObjectType<Book>] class.", exception.Message);
    }

    [Fact]
    public void A_property_that_does_not_exist_cannot_be_shown()
    {
        var exception = Assert.Throws<SchemaException>(() => Build(typeof(GuardedQuery), typeof(WrongBookType)));

        Assert.Equal("WrongBookType shows Colour, which Book does not have.", exception.Message);
    }

    [Fact]
    public void A_lookup_that_asks_the_database_key_by_key_is_refused()
    {
        var exception = Assert.Throws<SchemaException>(() => Build(typeof(SlowLookup)));

        Assert.Equal("The lookup SlowLookup.AnythingByIdAsync asks the database key by key: return a loader's result.", exception.Message);
    }

    private static void Build(params Type[] slices) => new SubgraphSchemaBuilder("library", typeof(LibraryDbContext), slices).Build();

    [QueryType]
    private static class GuardedQuery
    {
        [Authorize("library.read")]
        public static int Anything() => 1;
    }

    [QueryType]
    private static class UnguardedQuery
    {
        public static int Anything() => 1;
    }

    [QueryType]
    private static class LeakyQuery
    {
        [Authorize("library.read")]
        public static Book? Anything() => null;
    }

    [QueryType]
    private static class SlowLookup
    {
        [Lookup, Authorize("library.read")]
        public static Task<int> AnythingByIdAsync(int id) => Task.FromResult(id);
    }

    [MutationType]
    private static class UnguardedMutation
    {
        public static int Anything(int input) => input;
    }

    [MutationType]
    private static class UnrepeatableMutation
    {
        [Authorize("library.write")]
        public static int Anything(int input) => input;
    }

    [ObjectType<Book>(Fields = ["Colour"])]
    private static class WrongBookType;
}
