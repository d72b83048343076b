using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>A request's body in memory, up to a limit.</summary>
internal static class BoundedBody
{
    /// <summary>The whole body; null when it is larger than allowed.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext http, int limit)
    {
        if (http.Request.ContentLength > limit)
        {
            return null;
        }

        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > limit)
            {
                // Given back, so that the server can drain the rest and the client hears the answer.
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
