using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Testing;

public sealed class PostgresFixtureTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DatabaseTemplate OneRow = new(
        "one_row", "1", (admin, ct) => Sql.RunAsync(admin, "CREATE TABLE t (n int); INSERT INTO t VALUES (1)", ct));

    [Fact]
    public async Task A_database_starts_with_what_its_template_holds()
    {
        await using var database = await postgres.CreateAsync(OneRow);

        var rows = await Sql.ScalarAsync<long>(database.AdminConnectionString, "SELECT count(*) FROM t");

        Assert.Equal(1, rows);
    }

    [Fact]
    public async Task Databases_of_one_template_do_not_see_each_other()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => postgres.CreateAsync(OneRow)));

        await Sql.RunAsync(databases[0].AdminConnectionString, "DELETE FROM t");

        Assert.Equal(0, await Sql.ScalarAsync<long>(databases[0].AdminConnectionString, "SELECT count(*) FROM t"));
        Assert.Equal(1, await Sql.ScalarAsync<long>(databases[1].AdminConnectionString, "SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_disposed_database_is_gone()
    {
        var database = await postgres.CreateAsync(DatabaseTemplate.Empty);
        await using var other = await postgres.CreateAsync(DatabaseTemplate.Empty);

        await database.DisposeAsync();

        var left = await Sql.ScalarAsync<long>(other.AdminConnectionString, $"SELECT count(*) FROM pg_database WHERE datname = '{database.Name}'");
        Assert.Equal(0, left);
    }
}
