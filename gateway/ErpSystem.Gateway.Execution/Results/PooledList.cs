using System.Buffers;
using System.Runtime.CompilerServices;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>A growing list over a pooled array, of structs that are changed in place.</summary>
// Hot path.
internal struct PooledList<T>(int capacity) : IDisposable
    where T : struct
{
    private T[] items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref items[index];

    public readonly Span<T> Span => items.AsSpan(0, Count);

    public int Add(in T item)
    {
        if (Count == items.Length)
        {
            Grow();
        }

        items[Count] = item;
        return Count++;
    }

    public void Clear() => Count = 0;

    public void RemoveLast() => Count--;

    public void Dispose()
    {
        if (items is { Length: > 0 })
        {
            ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            items = [];
            Count = 0;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, items.Length * 2));
        items.AsSpan(0, Count).CopyTo(larger);
        if (items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }

        items = larger;
    }
}
