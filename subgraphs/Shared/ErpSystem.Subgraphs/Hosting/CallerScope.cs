namespace ErpSystem.Subgraphs.Hosting;

/// <summary>The caller of the request that a scope belongs to.</summary>
internal sealed class CallerScope
{
    public Caller? Current { get; set; }
}
