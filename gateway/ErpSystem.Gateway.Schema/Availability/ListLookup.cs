namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>A list lookup that a source announces in its settings beside a single one.</summary>
/// <param name="Field">The field that takes lists of keys and answers in their order.</param>
/// <param name="Arguments">For each argument of the single lookup the argument that takes a list of its values.</param>
public sealed record ListLookup(string Field, IReadOnlyDictionary<string, string> Arguments);
