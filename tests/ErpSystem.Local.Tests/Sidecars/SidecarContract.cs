using ErpSystem.Local.Servers.Sidecars;

namespace ErpSystem.Local.Tests.Sidecars;

/// <summary>What holds on every store; a class for each store runs each suite.</summary>
public abstract class SidecarContract : IAsyncLifetime
{
    private SidecarWorld? world;

    private protected SidecarWorld World => world!;

    public async Task InitializeAsync()
    {
        var onStore = await StoreAsync();
        world = new SidecarWorld(onStore);
    }

    public async Task DisposeAsync() => await (world?.DisposeAsync() ?? default);

    /// <summary>Returns how options name this store.</summary>
    private protected abstract Task<Func<SidecarOptions, SidecarOptions>> StoreAsync();
}
