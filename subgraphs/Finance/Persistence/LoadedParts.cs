using GraphQL.DataLoader;

namespace ErpSystem.Finance.Persistence;

/// <summary>Shows a part of what a loader loads, without ending its batch.</summary>
internal static class LoadedParts
{
    /// <summary>The part, once the batch is loaded.</summary>
    public static IDataLoaderResult<TPart> Then<T, TPart>(this IDataLoaderResult<T> loaded, Func<T, TPart> part) => new Part<T, TPart>(loaded, part);

    private sealed class Part<T, TPart>(IDataLoaderResult<T> loaded, Func<T, TPart> part) : IDataLoaderResult<TPart>
    {
        public async Task<TPart> GetResultAsync(CancellationToken cancellationToken = default) => part(await loaded.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
