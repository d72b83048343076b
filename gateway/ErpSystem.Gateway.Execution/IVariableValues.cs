namespace ErpSystem.Gateway.Execution;

/// <summary>The client's variables after coercion, still as JSON.</summary>
public interface IVariableValues
{
    /// <summary>The value of a variable; false when it was not given and has no default.</summary>
    bool TryGet(string name, out ReadOnlyMemory<byte> json);

    /// <summary>True when the variable is the Boolean true.</summary>
    bool IsTrue(string name);
}
