using System.Collections.Immutable;
using System.Numerics;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.Satisfiability;

/// <summary>A set of sources, small and comparable.</summary>
internal readonly record struct SourceMask(BigInteger Bits)
{
    public static readonly SourceMask None = new(BigInteger.Zero);

    public bool IsEmpty => Bits.IsZero;

    public static SourceMask Of(int index) => new(BigInteger.One << index);

    public bool Contains(int index) => !(Bits & (BigInteger.One << index)).IsZero;

    public bool Contains(SourceMask other) => (Bits & other.Bits) == other.Bits;

    public SourceMask With(SourceMask other) => new(Bits | other.Bits);

    public SourceMask Without(SourceMask other) => new(Bits & ~other.Bits);

    public IEnumerable<SourceSchema> Among(ImmutableArray<SourceSchema> sources)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            if (Contains(i))
            {
                yield return sources[i];
            }
        }
    }
}
