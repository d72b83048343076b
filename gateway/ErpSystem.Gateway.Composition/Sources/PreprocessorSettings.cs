using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>What a source's settings say under <c>preprocessor</c> about keys that are not written.</summary>
/// <param name="InferKeysFromLookups">True when the arguments of a lookup are a key of what it finds.</param>
/// <param name="InheritInterfaceKeys">True when a key of an interface is a key of the types that implement it.</param>
internal sealed record PreprocessorSettings(bool InferKeysFromLookups, bool InheritInterfaceKeys)
{
    public static PreprocessorSettings Read(string? settingsJson)
    {
        var settings = SettingsJson.Child(SettingsJson.OfSource(settingsJson), "preprocessor");
        return new PreprocessorSettings(SettingsJson.Flag(settings["inferKeysFromLookups"]) ?? true, SettingsJson.Flag(settings["inheritInterfaceKeys"]) ?? true);
    }
}
