namespace ErpSystem.Gateway.Composition;

/// <summary>What becomes of a directive that says nothing about composition.</summary>
public enum DirectiveMergeBehavior
{
    /// <summary>The execution schema repeats it.</summary>
    Include,

    /// <summary>The execution schema repeats it under the name <c>fusion__…</c>, for the gateway alone.</summary>
    IncludePrivate,

    /// <summary>It is left out.</summary>
    Ignore,
}
