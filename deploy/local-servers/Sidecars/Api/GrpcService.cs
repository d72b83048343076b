using Dapr.Client.Autogen.Grpc.v1;
using ErpSystem.Local.Servers.Sidecars.Messages;
using ErpSystem.Local.Servers.Sidecars.States;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace ErpSystem.Local.Servers.Sidecars.Api;

/// <summary>The gRPC API that Dapr.Client calls.</summary>
internal sealed class GrpcService(SidecarServices services)
{
    private const string DefaultContentType = "text/plain";

    public async Task<Empty> PublishEventAsync(PublishEventRequest request, ServerCallContext call)
    {
        var message = Message(
            request.PubsubName, request.Topic, request.Data, request.DataContentType, new Dictionary<string, string>(request.Metadata), call);
        await services.Components.RequirePubsub(request.PubsubName).PublishAsync(message, call.CancellationToken);
        return new Empty();
    }

    public async Task<BulkPublishResponse> BulkPublishEventAsync(BulkPublishRequest request, ServerCallContext call)
    {
        var pubsub = services.Components.RequirePubsub(request.PubsubName);
        var response = new BulkPublishResponse();
        foreach (var entry in request.Entries)
        {
            // What is said of the entry wins over what is said of all.
            var metadata = new Dictionary<string, string>(request.Metadata);
            foreach (var (name, value) in entry.Metadata)
            {
                metadata[name] = value;
            }

            try
            {
                await pubsub.PublishAsync(
                    Message(request.PubsubName, request.Topic, entry.Event, entry.ContentType, metadata, call), call.CancellationToken);
            }
            catch (PublishException broken) when (broken.Problem is PublishProblem.Broker or PublishProblem.BadEvent)
            {
                response.FailedEntries.Add(new BulkPublishResponseFailedEntry { EntryId = entry.EntryId, Error = broken.Message });
            }
        }

        return response;
    }

    public async Task<GetStateResponse> GetStateAsync(GetStateRequest request, ServerCallContext call)
    {
        var found = await services.Components.RequireStore(request.StoreName).GetAsync(request.Key, call.CancellationToken);
        return found is null ? new GetStateResponse() : new GetStateResponse { Data = ByteString.CopyFrom(found.Value), Etag = found.Etag };
    }

    public async Task<GetBulkStateResponse> GetBulkStateAsync(GetBulkStateRequest request, ServerCallContext call)
    {
        var store = services.Components.RequireStore(request.StoreName);
        var response = new GetBulkStateResponse();
        foreach (var key in request.Keys)
        {
            var found = await store.GetAsync(key, call.CancellationToken);
            response.Items.Add(found is null
                ? new BulkStateItem { Key = key }
                : new BulkStateItem { Key = key, Data = ByteString.CopyFrom(found.Value), Etag = found.Etag });
        }

        return response;
    }

    public Task<Empty> SaveStateAsync(SaveStateRequest request, ServerCallContext call) =>
        ChangeAsync(request.StoreName, request.States.Select(item => Change(item, delete: false)), call);

    public Task<Empty> DeleteStateAsync(DeleteStateRequest request, ServerCallContext call) =>
        ChangeAsync(request.StoreName, [new StateChange(request.Key, null, request.Etag?.Value, FirstWrite: false, null)], call);

    public Task<Empty> DeleteBulkStateAsync(DeleteBulkStateRequest request, ServerCallContext call) =>
        ChangeAsync(request.StoreName, request.States.Select(item => Change(item, delete: true)), call);

    public Task<Empty> ExecuteStateTransactionAsync(ExecuteStateTransactionRequest request, ServerCallContext call) => ChangeAsync(
        request.StoreName,
        request.Operations.Select(operation => operation.OperationType switch
        {
            "upsert" => Change(operation.Request, delete: false),
            "delete" => Change(operation.Request, delete: true),
            var other => throw new StateException(StateProblem.BadRequest, $"operation type {other} not supported"),
        }),
        call);

    public GetMetadataResponse Metadata()
    {
        var response = new GetMetadataResponse { Id = services.Options.AppId, RuntimeVersion = SidecarServices.RuntimeVersion };
        response.RegisteredComponents.AddRange(services.Components.Definitions.Select(component =>
            new RegisteredComponents { Name = component.Name, Type = component.Type, Version = component.Version }));
        foreach (var (name, value) in services.Extended)
        {
            response.ExtendedMetadata[name] = value;
        }

        foreach (var subscription in services.App?.Subscriptions ?? [])
        {
            response.Subscriptions.Add(new PubsubSubscription
            {
                PubsubName = subscription.Pubsub,
                Topic = subscription.Topic,
                DeadLetterTopic = subscription.DeadLetterTopic ?? "",
                Rules = new PubsubSubscriptionRules
                {
                    Rules = { subscription.Routes.Select(route => new PubsubSubscriptionRule { Match = route.Match, Path = route.Path }) },
                },
            });
        }

        return response;
    }

    public Empty SetMetadata(SetMetadataRequest request)
    {
        services.Extended[request.Key] = request.Value;
        return new Empty();
    }

    public Empty Shutdown()
    {
        services.Stop();
        return new Empty();
    }

    private static PublishedMessage Message(
        string pubsub, string topic, ByteString data, string contentType, IReadOnlyDictionary<string, string> metadata, ServerCallContext call) => new(
        pubsub,
        topic,
        data.ToByteArray(),
        contentType.Length == 0 ? DefaultContentType : contentType,
        metadata,
        call.RequestHeaders.GetValue("traceparent"),
        call.RequestHeaders.GetValue("tracestate"));

    private static StateChange Change(StateItem item, bool delete) => new(
        item.Key,
        delete ? null : item.Value.ToByteArray(),
        item.Etag?.Value,
        item.Options?.Concurrency == StateOptions.Types.StateConcurrency.ConcurrencyFirstWrite,
        StateComponent.TimeToLive(new Dictionary<string, string>((MapField<string, string>)item.Metadata)));

    private async Task<Empty> ChangeAsync(string storeName, IEnumerable<StateChange> changes, ServerCallContext call)
    {
        await services.Components.RequireStore(storeName).ChangeAsync(changes, call.CancellationToken);
        return new Empty();
    }
}
