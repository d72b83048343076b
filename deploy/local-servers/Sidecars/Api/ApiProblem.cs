using System.Globalization;
using ErpSystem.Local.Servers.Sidecars.Messages;
using ErpSystem.Local.Servers.Sidecars.States;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace ErpSystem.Local.Servers.Sidecars.Api;

/// <summary>A refusal in the words of the two APIs: HTTP status with error code, gRPC status.</summary>
internal sealed record ApiProblem(int HttpStatus, string Code, StatusCode GrpcStatus, string Message)
{
    /// <summary>Returns the refusal that an exception stands for; null when it is none.</summary>
    public static ApiProblem? Of(Exception exception) => exception switch
    {
        PublishException publish => Of(publish),
        StateException state => Of(state),
        _ => null,
    };

    /// <summary>Answers a request over HTTP.</summary>
    public IResult ToResult() => Results.Json(new { errorCode = Code, message = Message }, statusCode: HttpStatus);

    public RpcException ToRpc() => new(new Status(GrpcStatus, Message));

    private static ApiProblem Of(PublishException publish) => publish.Problem switch
    {
        PublishProblem.UnknownPubsub => new(404, "ERR_PUBSUB_NOT_FOUND", StatusCode.NotFound, publish.Message),
        PublishProblem.NoTopic => new(404, "ERR_TOPIC_EMPTY", StatusCode.InvalidArgument, publish.Message),
        PublishProblem.Forbidden => new(403, "ERR_PUBSUB_FORBIDDEN", StatusCode.PermissionDenied, publish.Message),
        PublishProblem.BadEvent => new(400, "ERR_PUBSUB_CLOUD_EVENTS_SER", StatusCode.InvalidArgument, publish.Message),
        PublishProblem.Broker => new(500, "ERR_PUBSUB_PUBLISH_MESSAGE", StatusCode.Internal, publish.Message),
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{publish.Problem} has no answer.")),
    };

    private static ApiProblem Of(StateException state) => state.Problem switch
    {
        StateProblem.UnknownStore => new(400, "ERR_STATE_STORE_NOT_FOUND", StatusCode.InvalidArgument, state.Message),
        StateProblem.EtagMismatch => new(409, "ERR_STATE_SAVE", StatusCode.Aborted, state.Message),
        StateProblem.BadEtag => new(400, "ERR_STATE_SAVE", StatusCode.InvalidArgument, state.Message),
        StateProblem.BadRequest => new(400, "ERR_MALFORMED_REQUEST", StatusCode.InvalidArgument, state.Message),
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{state.Problem} has no answer.")),
    };
}
