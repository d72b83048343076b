using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The mutation can fail with <typeparamref name="TError"/>, which becomes a member of its error union.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FailsAttribute<TError> : FailsAttribute
    where TError : DomainError
{
    /// <inheritdoc/>
    public override Type Error => typeof(TError);
}

/// <summary>The part of <see cref="FailsAttribute{TError}"/> that does not depend on the error.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class FailsAttribute : Attribute
{
    /// <summary>The error's type.</summary>
    public abstract Type Error { get; }
}
