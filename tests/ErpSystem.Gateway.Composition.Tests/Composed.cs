using System.Diagnostics.CodeAnalysis;

namespace ErpSystem.Gateway.Composition.Tests;

/// <summary>Composes sources called A, B, C and so on, and compares everything that the composer says about them.</summary>
internal static class Composed
{
    /// <summary>The sources compose and there is nothing to say about them.</summary>
    public static void WithoutComplaint([StringSyntax("graphql")] params string[] sources)
    {
        var result = Of(sources);

        Assert.Equal("", Text(result));
        Assert.True(result.Succeeded);
    }

    /// <summary>The composer says exactly this: each message with severity, code, coordinate, source, place, text and hint.</summary>
    public static void With(string expected, [StringSyntax("graphql")] params string[] sources)
    {
        var result = Of(sources);

        Assert.Equal(expected, Text(result));
        Assert.Equal(result.Log.All(message => message.Severity == Severity.Warning), result.Succeeded);
    }

    public static CompositionResult Of(params string[] sources) =>
        SchemaComposer.Compose([.. sources.Select((sdl, index) => new SourceSchemaText(((char)('A' + index)).ToString(), sdl))]);

    private static string Text(CompositionResult result) => string.Join("\n", result.Log);
}
