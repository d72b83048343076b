namespace ErpSystem.Gateway.Execution.Results;

/// <summary>The kinds of JSON values.</summary>
internal enum JsonKind : byte
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>
/// One JSON value of a source's reply: where its text stands in the store's text, and where the next value after it and all that it holds is
/// found in the index.
/// </summary>
internal struct ResultEntry
{
    /// <summary>The start of the member's name without quotes, when the value is a member of an object.</summary>
    public int NameOffset;

    public int NameLength;

    /// <summary>The value's text; strings with their quotes.</summary>
    public int Offset;

    public int Length;

    /// <summary>The index of the first entry that is not this value or inside it.</summary>
    public int Next;

    /// <summary>The newest link from this object to what another part contributed to the same position, or -1.</summary>
    public int Link;

    /// <summary>The first error that a source reported for this value, or -1.</summary>
    public int Error;

    /// <summary>The walk that found this object last.</summary>
    public int Mark;

    public JsonKind Kind;

    /// <summary>True when a string holds a backslash.</summary>
    public bool Escaped;
}
