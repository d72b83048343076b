namespace ErpSystem.Gateway.Pipeline;

/// <summary>The codes of requests that are refused before anything is asked of a source.</summary>
internal static class RequestErrorCodes
{
    public const string BadRequest = "BAD_REQUEST";
    public const string UnknownOperation = "UNKNOWN_OPERATION";
    public const string BodyLimit = "BODY_LIMIT_EXCEEDED";
    public const string VariablesLimit = "VARIABLES_LIMIT_EXCEEDED";
    public const string BatchLimit = "BATCH_LIMIT_EXCEEDED";
    public const string CostLimit = "COST_LIMIT_EXCEEDED";
    public const string SlicingArguments = "SLICING_ARGUMENT_REQUIRED";
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";
    public const string NotAcceptable = "NOT_ACCEPTABLE";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string CsrfPrevented = "CSRF_PREVENTED";
    public const string BatchingDisabled = "BATCHING_DISABLED";
    public const string OperationNotFound = "OPERATION_NOT_FOUND";
    public const string OperationStoreUnavailable = "OPERATION_STORE_UNAVAILABLE";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_HASH_MISMATCH";
    public const string OnlyStoredOperations = "ONLY_STORED_OPERATIONS";
    public const string Busy = "CONCURRENCY_LIMIT_EXCEEDED";
    public const string NotReady = "NOT_READY";
    public const string TimeBudget = "TIME_BUDGET_EXCEEDED";
    public const string Internal = "INTERNAL_ERROR";
    public const string SubscriptionsUnsupported = "SUBSCRIPTIONS_NOT_SUPPORTED_HERE";
}
