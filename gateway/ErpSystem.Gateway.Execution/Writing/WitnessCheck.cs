using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Writing;

/// <summary>Whether there is an object where an id led to.</summary>
// Hot path.
internal static class WitnessCheck
{
    /// <summary>What the part found that says so, or that it failed. Nobody was asked where a condition leaves nothing to ask for.</summary>
    public static bool IsThere(ResultStore store, int witness, int position, int opener, ErrorWriter errors, ResponsePath path)
    {
        var found = witness < 0 ? SlotResult.Missing : store.ObjectOf(position, opener, witness);
        if (SlotResult.IsFailure(found))
        {
            errors.Report(SlotResult.ErrorOf(found), path, field: null);
        }

        return found >= SlotResult.Missing;
    }
}
