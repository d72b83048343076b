using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs;

/// <summary>A domain's deterministic demo data; the kit loads it once, in one transaction, for the demo company.</summary>
public interface IDemoData<in TContext>
    where TContext : ErpDbContext
{
    /// <summary>Whether the data is there already.</summary>
    Task<bool> IsLoadedAsync(TContext db, CancellationToken cancellationToken);

    /// <summary>Adds the data; <c>SaveChangesAsync</c> may be called as often as it suits.</summary>
    Task LoadAsync(TContext db, DemoDataOptions options, CancellationToken cancellationToken);
}
