using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>What a source's settings say of the language it is written in: <c>extensions.erp.kind</c>. What is said goes before all that the schema shows.</summary>
internal static class SourceKindSetting
{
    public const string InvalidCode = "SETTINGS_INVALID";

    /// <summary>How the setting is written for a source of Apollo Federation.</summary>
    public const string Example = "\"extensions\": { \"erp\": { \"kind\": \"ApolloFederation\" } }";

    /// <summary>The kind that the settings name; null when they name none, or one that there is not.</summary>
    public static SourceKind? Read(SourceSchemaText text) => TextOf(text) is { } named && Enum.GetNames<SourceKind>().Contains(named) ? Enum.Parse<SourceKind>(named) : null;

    /// <summary>Says so when the settings name a kind that there is not.</summary>
    public static void Check(SourceSchemaText text, CompositionLog log)
    {
        if (TextOf(text) is { } named && Read(text) is null)
        {
            var names = string.Join(", ", Enum.GetNames<SourceKind>());
            log.Add(new CompositionMessage(
                InvalidCode,
                Severity.Error,
                $"The settings of the source name the kind '{named}'; there are {names}.",
                null,
                text.Name,
                SourceLocation.None,
                $"Name one of {names} under 'extensions.erp.kind', or nothing."));
        }
    }

    private static string? TextOf(SourceSchemaText text) => SettingsJson.Text(SettingsJson.Child(SettingsJson.OfSource(text.SettingsJson), "extensions", "erp")["kind"]);
}
