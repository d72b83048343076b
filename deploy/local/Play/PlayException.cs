namespace ErpSystem.Local.Play;

/// <summary>An act was refused, or what it should lead to did not come.</summary>
public sealed class PlayException(string message) : Exception(message)
{
    /// <summary>The code of the refusal, if there is one.</summary>
    public string? Code { get; init; }
}
