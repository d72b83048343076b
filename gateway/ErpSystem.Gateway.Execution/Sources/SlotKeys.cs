namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>
/// How arguments and requirement values lie in a slot's key: separated by control characters, which JSON text cannot hold.
/// A requirement without a value is an empty piece.
/// </summary>
internal static class SlotKeys
{
    public const byte PieceEnd = 0x1F;
    public const byte ArgumentsEnd = 0x1E;

    public static ReadOnlySpan<byte> Requirements(ReadOnlySpan<byte> key)
    {
        var at = key.IndexOf(ArgumentsEnd);
        return at < 0 ? [] : key[(at + 1)..];
    }

    public static ReadOnlySpan<byte> Argument(ReadOnlySpan<byte> key, int index) => Piece(key, index);

    public static ReadOnlySpan<byte> Requirement(ReadOnlySpan<byte> key, int index) => Piece(Requirements(key), index);

    private static ReadOnlySpan<byte> Piece(ReadOnlySpan<byte> pieces, int index)
    {
        for (; index > 0; index--)
        {
            pieces = pieces[(pieces.IndexOf(PieceEnd) + 1)..];
        }

        return pieces[..pieces.IndexOf(PieceEnd)];
    }
}
