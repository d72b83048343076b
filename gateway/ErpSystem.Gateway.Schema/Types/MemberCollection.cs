using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>A named part of a schema: a type, field, argument, enum value or directive.</summary>
public interface INamedMember
{
    string Name { get; }
}

/// <summary>Members in the order of their definition, found by name. Of two members with one name the first is found; both are listed.</summary>
public sealed class MemberCollection<T> : IReadOnlyList<T>
    where T : class, INamedMember
{
    public static readonly MemberCollection<T> Empty = new([]);

    // Most collections are small: comparing a few names costs less than a table, and much less than making one.
    private const int MaxCompared = 8;

    private readonly ImmutableArray<T> members;
    private readonly FrozenDictionary<string, T>? byName;

    public MemberCollection(IEnumerable<T> members)
    {
        this.members = [.. members];
        if (this.members.Length <= MaxCompared)
        {
            return;
        }

        var index = new Dictionary<string, T>(this.members.Length, StringComparer.Ordinal);
        foreach (var member in this.members)
        {
            index.TryAdd(member.Name, member);
        }

        byName = index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public int Count => members.Length;

    public T this[int index] => members[index];

    /// <summary>The member of that name, or null.</summary>
    public T? Find(string name)
    {
        if (byName is not null)
        {
            return byName.GetValueOrDefault(name);
        }

        foreach (var member in members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    public bool TryFind(string name, [NotNullWhen(true)] out T? member) => (member = Find(name)) is not null;

    public bool Contains(string name) => Find(name) is not null;

    public ImmutableArray<T>.Enumerator GetEnumerator() => members.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)members).GetEnumerator();
}
