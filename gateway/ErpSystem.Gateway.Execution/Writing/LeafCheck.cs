using System.Buffers.Text;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Execution.Writing;

/// <summary>Says whether a source's JSON is a value of a leaf type.</summary>
// Hot path.
internal static class LeafCheck
{
    public static bool Fits(OutputProgram type, JsonKind kind, ReadOnlySpan<byte> text) => type.Leaf switch
    {
        LeafKind.String => kind == JsonKind.String,
        LeafKind.Id => kind == JsonKind.String || (kind == JsonKind.Number && IsInteger(text)),
        LeafKind.Int => kind == JsonKind.Number && Utf8Parser.TryParse(text, out int _, out var consumed) && consumed == text.Length,
        LeafKind.Float => kind == JsonKind.Number,
        LeafKind.Boolean => kind is JsonKind.True or JsonKind.False,
        LeafKind.Enum => kind == JsonKind.String && IsKnown(type.EnumValues, text),
        LeafKind.Custom => true,
        _ => false,
    };

    private static bool IsInteger(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;

    private static bool IsKnown(byte[][] values, ReadOnlySpan<byte> text)
    {
        foreach (var value in values)
        {
            if (text.SequenceEqual(value))
            {
                return true;
            }
        }

        return false;
    }
}
