namespace ErpSystem.Subgraphs;

/// <summary>An input field that can be left out, as distinct from being null.</summary>
public readonly record struct Optional<T>
{
    /// <summary>A field that was given.</summary>
    public Optional(T value)
    {
        Given = true;
        Value = value;
    }

    /// <summary>Whether the field was given.</summary>
    public bool Given { get; }

    /// <summary>The value given; the type's default when it was left out.</summary>
    public T? Value { get; }

    /// <summary>The value given, or <paramref name="current"/> when it was left out.</summary>
    public T Or(T current) => Given ? Value! : current;
}
