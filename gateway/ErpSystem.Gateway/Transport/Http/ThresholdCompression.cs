using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>Compresses GraphQL responses and schemas that are large enough for it to pay; smaller ones fit in a packet anyway.</summary>
internal sealed class ThresholdCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> compression, GatewayOptions options)
    : ResponseCompressionProvider(services, compression)
{
    public override bool ShouldCompressResponse(HttpContext context) =>
        !(context.Response.ContentLength < options.CompressionThreshold) && base.ShouldCompressResponse(context);
}
