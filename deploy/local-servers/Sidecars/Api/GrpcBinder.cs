using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace ErpSystem.Local.Servers.Sidecars.Api;

/// <summary>Binds the methods of <c>dapr.proto.runtime.v1.Dapr</c> by hand: the package has its messages and its client, but no server.</summary>
internal sealed class GrpcBinder : IServiceMethodProvider<GrpcService>
{
    private const string Service = "dapr.proto.runtime.v1.Dapr";

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<GrpcService> context)
    {
        Add<PublishEventRequest, Empty>(context, "PublishEvent", static (service, request, call) => service.PublishEventAsync(request, call));
        Add<BulkPublishRequest, BulkPublishResponse>(context, "BulkPublishEvent", static (service, request, call) => service.BulkPublishEventAsync(request, call));
        Add<BulkPublishRequest, BulkPublishResponse>(context, "BulkPublishEventAlpha1", static (service, request, call) => service.BulkPublishEventAsync(request, call));
        Add<GetStateRequest, GetStateResponse>(context, "GetState", static (service, request, call) => service.GetStateAsync(request, call));
        Add<GetBulkStateRequest, GetBulkStateResponse>(context, "GetBulkState", static (service, request, call) => service.GetBulkStateAsync(request, call));
        Add<SaveStateRequest, Empty>(context, "SaveState", static (service, request, call) => service.SaveStateAsync(request, call));
        Add<DeleteStateRequest, Empty>(context, "DeleteState", static (service, request, call) => service.DeleteStateAsync(request, call));
        Add<DeleteBulkStateRequest, Empty>(context, "DeleteBulkState", static (service, request, call) => service.DeleteBulkStateAsync(request, call));
        Add<ExecuteStateTransactionRequest, Empty>(
            context, "ExecuteStateTransaction", static (service, request, call) => service.ExecuteStateTransactionAsync(request, call));
        Add<GetMetadataRequest, GetMetadataResponse>(context, "GetMetadata", static (service, _, _) => Task.FromResult(service.Metadata()));
        Add<SetMetadataRequest, Empty>(context, "SetMetadata", static (service, request, _) => Task.FromResult(service.SetMetadata(request)));
        Add<ShutdownRequest, Empty>(context, "Shutdown", static (service, _, _) => Task.FromResult(service.Shutdown()));
    }

    private static void Add<TRequest, TResponse>(
        ServiceMethodProviderContext<GrpcService> context, string name, Func<GrpcService, TRequest, ServerCallContext, Task<TResponse>> call)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        context.AddUnaryMethod(
            new Method<TRequest, TResponse>(MethodType.Unary, Service, name, Marshaller<TRequest>(), Marshaller<TResponse>()),
            [],
            async (service, request, callContext) =>
            {
                try
                {
                    return await call(service, request, callContext);
                }
                catch (Exception refused) when (ApiProblem.Of(refused) is { } problem)
                {
                    throw problem.ToRpc();
                }
            });

    private static Marshaller<T> Marshaller<T>()
        where T : class, IMessage<T>, new()
    {
        var parser = new MessageParser<T>(static () => new T());
        return Marshallers.Create(static message => message.ToByteArray(), bytes => parser.ParseFrom(bytes));
    }
}
