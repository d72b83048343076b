using Npgsql;

namespace ErpSystem.Inventory.Tests.Stock;

/// <summary>What the database itself refuses, whoever asks with the rights of the running service.</summary>
public sealed class DatabaseInvariantTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Theory]
    [InlineData("UPDATE inventory.stock_move SET value = value + 1")]
    [InlineData("DELETE FROM inventory.stock_move")]
    [InlineData("TRUNCATE inventory.stock_move")]
    [InlineData("UPDATE inventory.goods_receipt_line SET unit_cost = 0")]
    [InlineData("DELETE FROM inventory.stock_adjustment")]
    [InlineData("UPDATE inventory.stock_document SET value = 0")]
    [InlineData("UPDATE inventory.cost_layer SET received_value = 0")]
    [InlineData("DELETE FROM inventory.cost_layer")]
    [InlineData("UPDATE inventory.shipment_line SET cost = 0")]
    [InlineData("DELETE FROM inventory.return_receipt_line")]
    [InlineData("UPDATE inventory.stock_revaluation_line SET value_after = 0")]
    [InlineData("UPDATE inventory.audit SET subject = 'nobody'")]
    [InlineData("DELETE FROM inventory.audit")]
    [InlineData("ALTER TABLE inventory.stock_level DROP CONSTRAINT stock_level_on_hand_check")]
    public async Task History_cannot_be_changed(string sql)
    {
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(sql));
    }

    [Theory]
    [InlineData("UPDATE inventory.stock_level SET on_hand = -1, reserved = 0")]
    [InlineData("UPDATE inventory.stock_level SET reserved = on_hand + 1")]
    [InlineData("UPDATE inventory.stock_level SET reserved = -1")]
    [InlineData("UPDATE inventory.location_balance SET on_hand = -1")]
    [InlineData("UPDATE inventory.stock_level SET stock_value = -1")]
    [InlineData("UPDATE inventory.stock_level SET on_hand = 0, reserved = 0, stock_value = 1")]
    [InlineData("UPDATE inventory.cost_layer SET remaining_quantity = 0, remaining_value = 1")]
    [InlineData("UPDATE inventory.reservation_line SET reserved = requested + 1")]
    [InlineData("UPDATE inventory.reservation_line SET shipped = requested + 1")]
    [InlineData("UPDATE inventory.unit SET scale = 7")]
    [InlineData("UPDATE inventory.unit_conversion SET from_value = 0")]
    public async Task Figures_that_cannot_be_are_refused(string sql)
    {
        Assert.Equal(PostgresErrorCodes.CheckViolation, await StateOfAsync(sql));
    }

    [Theory]
    [InlineData("UPDATE inventory.product SET sku = 'SAME'")]
    [InlineData("UPDATE inventory.stock_level SET warehouse_id = (SELECT id FROM inventory.warehouse ORDER BY id LIMIT 1)")]
    [InlineData("UPDATE inventory.reservation_line SET sales_order_line_id = (SELECT sales_order_line_id FROM inventory.reservation_line LIMIT 1)")]
    [InlineData("UPDATE inventory.location SET unassigned = true")]
    public async Task Keys_are_unique(string sql)
    {
        Assert.Equal(PostgresErrorCodes.UniqueViolation, await StateOfAsync(sql));
    }

    private async Task<string?> StateOfAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(inventory.Database.RuntimeConnectionString);
        await using var command = source.CreateCommand(sql);
        try
        {
            await command.ExecuteNonQueryAsync();
            return null;
        }
        catch (PostgresException exception)
        {
            return exception.SqlState;
        }
    }
}
