namespace ErpSystem.Gateway.Composition;

/// <summary>A source schema as it is given to the composer.</summary>
/// <param name="Name">The name under which the gateway knows the source, for example <c>sales</c>.</param>
/// <param name="Sdl">The schema with the directives of the Composite Schemas specification or of Apollo Federation.</param>
/// <param name="SettingsJson">The content of its <c>schema-settings.json</c>, or null.</param>
/// <param name="File">The file that the text came from, for messages.</param>
public sealed record SourceSchemaText(string Name, string Sdl, string? SettingsJson = null, string? File = null);
