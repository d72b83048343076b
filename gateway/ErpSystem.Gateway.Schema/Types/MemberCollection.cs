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

    private readonly ImmutableArray<T> members;
    private readonly FrozenDictionary<string, T> byName;

    public MemberCollection(IEnumerable<T> members)
    {
        this.members = [.. members];
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in this.members)
        {
            index.TryAdd(member.Name, member);
        }

        byName = index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public int Count => members.Length;

    public T this[int index] => members[index];

    /// <summary>The member of that name, or null.</summary>
    public T? Find(string name) => byName.GetValueOrDefault(name);

    public bool TryFind(string name, [NotNullWhen(true)] out T? member) => byName.TryGetValue(name, out member);

    public bool Contains(string name) => byName.ContainsKey(name);

    public ImmutableArray<T>.Enumerator GetEnumerator() => members.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)members).GetEnumerator();
}
