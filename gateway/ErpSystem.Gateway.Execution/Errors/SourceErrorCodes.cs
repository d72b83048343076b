namespace ErpSystem.Gateway.Execution.Errors;

/// <summary>The codes under which execution reports what went wrong, at <c>extensions.code</c>.</summary>
public static class SourceErrorCodes
{
    /// <summary>The source could not be reached, or its circuit breaker is open.</summary>
    public const string Unavailable = "SOURCE_UNAVAILABLE";

    /// <summary>The source did not answer in time.</summary>
    public const string Timeout = "SOURCE_TIMEOUT";

    /// <summary>The source's answer is no GraphQL response to what was asked.</summary>
    public const string InvalidResponse = "SOURCE_INVALID_RESPONSE";

    /// <summary>A leaf's value does not fit its type.</summary>
    public const string InvalidValue = "SOURCE_INVALID_VALUE";

    /// <summary>A non-null field was null without any error of the source.</summary>
    public const string UnexpectedNull = "SOURCE_UNEXPECTED_NULL";

    /// <summary>A non-null field belongs to an entity that the source does not know.</summary>
    public const string EntityNotFound = "ENTITY_NOT_FOUND";

    /// <summary>A non-null field belongs to an entity whose key is null.</summary>
    public const string EntityKeyNull = "ENTITY_KEY_NULL";

    /// <summary>An id that a client gave to <c>node</c> or <c>nodes</c> is of no form that ids have.</summary>
    public const string NodeIdInvalid = "NODE_ID_INVALID";

    /// <summary>An id that a client gave to <c>node</c> or <c>nodes</c> names a type that is not found by id, or none at all.</summary>
    public const string NodeTypeUnknown = "NODE_TYPE_UNKNOWN";

    /// <summary>A source reported an error without a code.</summary>
    public const string SourceError = "SOURCE_ERROR";
}
