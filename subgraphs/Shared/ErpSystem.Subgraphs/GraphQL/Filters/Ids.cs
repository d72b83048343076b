using System.Collections.Concurrent;

namespace ErpSystem.Subgraphs.GraphQL.Filters;

/// <summary>Reads ids whose type is known only as a <see cref="Type"/>.</summary>
internal static class Ids
{
    private static readonly ConcurrentDictionary<Type, IReader> readers = new();

    private interface IReader
    {
        IId Parse(string text);
    }

    public static IId Parse(Type idType, string text) => readers.GetOrAdd(
        idType, static type => (IReader)Activator.CreateInstance(typeof(Reader<>).MakeGenericType(type.GetGenericArguments()))!).Parse(text);

    private sealed class Reader<T> : IReader
    {
        public IId Parse(string text) => Id<T>.Parse(text);
    }
}
