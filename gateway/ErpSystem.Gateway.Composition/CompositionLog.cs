using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition;

/// <summary>Collects what the rules find.</summary>
internal sealed class CompositionLog(CompositionOptions options)
{
    private readonly List<CompositionMessage> messages = [];

    public bool HasErrors => messages.Exists(message => message.Severity == Severity.Error);

    public bool HasErrorAt(string? coordinate) => messages.Exists(message => message.Severity == Severity.Error && message.Coordinate == coordinate);

    public void Error(string code, string message, string? coordinate, SourceSchema? source, SourceLocation location, string? hint = null) =>
        Add(new CompositionMessage(code, Severity.Error, message, coordinate, source?.Name, location, hint));

    public void Warning(string code, string message, string? coordinate, SourceSchema? source, SourceLocation location, string? hint = null) =>
        Add(new CompositionMessage(code, Severity.Warning, message, coordinate, source?.Name, location, hint));

    public void Add(CompositionMessage message)
    {
        if (!options.DisabledRules.Contains(message.Code))
        {
            messages.Add(message);
        }
    }

    /// <summary>Errors first, then by source, place, code and text, so that the same schemas always give the same log.</summary>
    public ImmutableArray<CompositionMessage> ToImmutable() =>
    [
        .. messages.Distinct()
            .OrderBy(message => message.Severity)
            .ThenBy(message => message.Source, StringComparer.Ordinal)
            .ThenBy(message => message.Location.Line)
            .ThenBy(message => message.Location.Column)
            .ThenBy(message => message.Code, StringComparer.Ordinal)
            .ThenBy(message => message.Coordinate, StringComparer.Ordinal)
            .ThenBy(message => message.Message, StringComparer.Ordinal),
    ];
}
