namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>What a part of a schema may lack that a whole schema must have.</summary>
public sealed record SchemaValidationOptions
{
    /// <summary>A schema that is served: complete in itself.</summary>
    public static readonly SchemaValidationOptions Complete = new();

    /// <summary>False admits a schema without a query type.</summary>
    public bool RequireQuery { get; init; } = true;

    /// <summary>True admits <c>extend type</c> for types that are defined elsewhere.</summary>
    public bool AllowExtensionsOfUndefinedTypes { get; init; }

    /// <summary>Says of a directive that the schema does not define whether it is known all the same; its arguments and places are then not judged.</summary>
    public Func<string, bool> IsKnownDirective { get; init; } = static _ => false;
}
