using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ErpSystem.Subgraphs;

/// <summary>The identity of a <typeparamref name="T"/>: a UUIDv7 in the database, a TypeID such as <c>sales_order_01h4…</c> everywhere else.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Id<SalesOrder>.Parse reads as meant.")]
public readonly record struct Id<T>(Guid Value) : IId, IComparable<Id<T>>
{
    /// <summary>The snake_case name of <typeparamref name="T"/>.</summary>
    public static string TypePrefix { get; } = TypeId.PrefixOf(typeof(T));

    /// <inheritdoc/>
    string IId.Prefix => TypePrefix;

    /// <summary>A new id, ordered by the time given.</summary>
    public static Id<T> New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the TypeID text; text of another type or form is refused with <c>INVALID_ID</c>.</summary>
    public static Id<T> Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new Errors.RequestException("INVALID_ID", $"'{Shorten(text)}' is not the id of a {typeof(T).Name}: expected {TypePrefix}_ and 26 characters.");

    /// <summary>Reads the TypeID text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Id<T> id)
    {
        var read = TypeId.TryParse(text, TypePrefix, out var value);
        id = new Id<T>(value);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => TypeId.Format(TypePrefix, Value);

    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;

    private static string Shorten(string? text) => text is { Length: > 64 } ? text[..64] + "…" : text ?? "";
}
