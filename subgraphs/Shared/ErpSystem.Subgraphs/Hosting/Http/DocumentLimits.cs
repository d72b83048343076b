namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>
/// How big a document may be. The gateway's own documents are far below: its keys travel in variables, and what it groups
/// is a few dozen aliased list lookups; an attacker's thousands of aliases or duplicate fields are not worth validating.
/// </summary>
internal static class DocumentLimits
{
    public const int BodyBytes = 4 * 1024 * 1024;
    public const int Tokens = 16_000;
    public const int Depth = 32;
    public const int SelectionsInOneSet = 1_000;
}
