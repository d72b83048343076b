namespace ErpSystem.Gateway.Execution.Results;

/// <summary>
/// What is known about an object that a part contributes: the index of its entry, or one of these negative numbers. One integer, because
/// the walk asks for it at every field.
/// </summary>
internal static class SlotResult
{
    /// <summary>Nothing was contributed here, or not yet.</summary>
    public const int Missing = -1;

    /// <summary>The source answered that there is no such entity.</summary>
    public const int NotFound = -2;

    /// <summary>A part of the key was null, so nobody was asked.</summary>
    public const int KeyNull = -3;

    private const int FirstFailure = -16;

    /// <summary>The request failed; the number of the error that says how.</summary>
    public static int Failed(int error) => FirstFailure - error;

    public static bool IsFailure(int result) => result <= FirstFailure;

    public static int ErrorOf(int result) => FirstFailure - result;
}
