using ErpSystem.Subgraphs.Persistence;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErpSystem.Subgraphs.Tests.Persistence;

public sealed class DatabaseTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public void Tables_are_named_and_typed_by_convention()
    {
        using var db = library.Context();

        Snapshot.Match(db.Database.GenerateCreateScript());
    }

    [Fact]
    public async Task Everything_of_a_domain_lies_in_its_schema_and_belongs_to_its_owner_role()
    {
        const string Tables = "SELECT string_agg(schemaname || '.' || tablename || ' ' || tableowner, E'\\n' ORDER BY schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";

        Snapshot.Match(await Sql.ScalarAsync<string>(library.AdminConnectionString, Tables));
    }

    [Theory]
    [InlineData("UPDATE library.audit SET subject = 'nobody'")]
    [InlineData("DELETE FROM library.audit")]
    [InlineData("TRUNCATE library.audit")]
    [InlineData("DELETE FROM library.migration_history")]
    [InlineData("DROP TABLE library.book")]
    [InlineData("ALTER TABLE library.book ADD COLUMN more text")]
    [InlineData("CREATE TABLE library.more (id int)")]
    [InlineData("CREATE TABLE public.more (id int)")]
    public async Task The_runtime_role_may_not(string sql)
    {
        var exception = await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(library.RuntimeConnectionString, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, exception.SqlState);
    }

    [Fact]
    public async Task Provisioning_may_be_repeated_and_raced()
    {
        var passwords = new DatabasePasswords("it's a password", "another");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await DatabaseProvisioning.CreateRolesAsync(library.AdminConnectionString, "racing", passwords, CancellationToken.None);
            await DatabaseProvisioning.CreateSchemaAsync(library.AdminConnectionString, "racing", CancellationToken.None);
        }));

        var owner = DatabaseProvisioning.ConnectionString(library.AdminConnectionString, "racing", DatabaseRole.Owner, passwords.Owner);
        Assert.Equal("racing", await Sql.ScalarAsync<string>(owner, "SELECT current_schema()::text"));
    }

    [Theory]
    [InlineData("sales; DROP TABLE x")]
    [InlineData("Sales")]
    [InlineData("")]
    public async Task A_name_that_is_no_domain_is_refused(string domain) =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            DatabaseProvisioning.CreateRolesAsync(library.AdminConnectionString, domain, new DatabasePasswords("a", "b"), CancellationToken.None));

    [Fact]
    public async Task Demo_data_is_loaded_once()
    {
        var progress = new List<string>();

        await LibraryDbContext.Definition.LoadDemoDataAsync(library.RuntimeConnectionString, new DemoDataOptions(5, progress.Add), CancellationToken.None);

        Assert.Empty(progress);
        Assert.Equal(12, await Sql.ScalarAsync<long>(library.AdminConnectionString, "SELECT count(*) FROM library.book"));
        Assert.Equal("system", await Sql.ScalarAsync<string>(library.AdminConnectionString, "SELECT min(subject) FROM library.audit"));
    }

    [Fact]
    public async Task An_event_without_a_change_is_saved_in_a_transaction_of_its_own()
    {
        await using var db = library.Context();
        db.Publish(new BookLent(DemoId.Of<Book>(9)));

        await db.SaveChangesAsync();

        Assert.Equal(1, await Sql.ScalarAsync<long>(library.AdminConnectionString, $"SELECT count(*) FROM library.outbox WHERE aggregate_id = '{DemoId.Of<Book>(9).Value}'"));
    }

    [Fact]
    public async Task A_touched_entity_counts_a_version_without_a_change_of_its_own()
    {
        await using var db = library.Context();
        var book = await db.Books.ByIdAsync(DemoId.Of<Book>(10), CancellationToken.None);
        db.Touch(book);

        await db.SaveChangesAsync();

        Assert.Equal(2, await Sql.ScalarAsync<int>(library.AdminConnectionString, $"SELECT version FROM library.book WHERE id = '{book.Id.Value}'"));
    }
}
