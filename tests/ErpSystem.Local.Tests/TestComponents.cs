namespace ErpSystem.Local.Tests;

/// <summary>The least that Dapr needs: a pub/sub component that every app has.</summary>
internal static class TestComponents
{
    /// <summary>Writes the files to a folder and returns it.</summary>
    public static string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "pubsub.yaml"),
            """
            apiVersion: dapr.io/v1alpha1
            kind: Component
            metadata: { name: pubsub }
            spec: { type: pubsub.redis, version: v1, metadata: [ { name: redisHost, value: "localhost:6379" } ] }
            """);
        return folder;
    }
}
