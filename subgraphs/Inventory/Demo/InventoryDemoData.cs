using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Demo;

/// <summary>Inventory's demo data.</summary>
public sealed class InventoryDemoData : IDemoData<InventoryDbContext>
{
    /// <inheritdoc/>
    public Task<bool> IsLoadedAsync(InventoryDbContext db, CancellationToken cancellationToken) => db.Products.AnyAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task LoadAsync(InventoryDbContext db, DemoDataOptions options, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
    }
}
