using System.Diagnostics.CodeAnalysis;

namespace ErpSystem.Testing;

/// <summary>What a source answers, after a delay when one is given.</summary>
public sealed record FakeReply([StringSyntax(StringSyntaxAttribute.Json)] string Body)
{
    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "application/graphql-response+json";

    public TimeSpan Delay { get; init; }

    /// <summary>True drops the connection instead of answering.</summary>
    public bool Abort { get; init; }
}
