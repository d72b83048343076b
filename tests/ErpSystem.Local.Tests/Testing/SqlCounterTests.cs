using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Testing;

public sealed class SqlCounterTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Commands_to_its_database_are_counted_and_those_to_another_are_not()
    {
        await using var mine = await postgres.CreateAsync(DatabaseTemplate.Empty);
        await using var other = await postgres.CreateAsync(DatabaseTemplate.Empty);
        using var counter = new SqlCounter(mine.Name);

        await Sql.RunAsync(mine.AdminConnectionString, "SELECT 1");
        await Sql.RunAsync(other.AdminConnectionString, "SELECT 2");
        await Sql.ScalarAsync<int>(mine.AdminConnectionString, "SELECT 3");

        Assert.Equal(["SELECT 1", "SELECT 3"], counter.Statements);
    }
}
