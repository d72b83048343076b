using GraphQLParser.AST;

namespace ErpSystem.Gateway.Cli.Operations;

/// <summary>An operation that somebody has registered.</summary>
/// <param name="File">Where it stands, relative to the folder.</param>
/// <param name="Name">Its name or its key in a manifest, where the file has several; else null.</param>
/// <param name="Text">The text of the whole document, to which the positions of errors belong.</param>
/// <param name="Document">The operation and the fragments that it uses; null when the text is no document.</param>
internal sealed record StoredOperation(string File, string? Name, string Text, GraphQLDocument? Document)
{
    /// <summary>Why it could not be read, when <see cref="Document"/> is null.</summary>
    public string? Unreadable { get; init; }

    public string Label => Name is null ? File : $"{File}#{Name}";
}
