using global::GraphQL;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>A document that cannot be run; the errors say why.</summary>
internal sealed class DocumentException(string code, string message) : Exception(message)
{
    public ExecutionError ToError() => new(Message) { Code = code };
}
