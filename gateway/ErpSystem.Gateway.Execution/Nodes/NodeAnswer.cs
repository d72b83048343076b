using System.Buffers;
using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Schema.Coercion;

namespace ErpSystem.Gateway.Execution.Nodes;

/// <summary>
/// Answers a gateway node of the plan in the form of a source's reply: under each <c>node</c> and <c>nodes</c> field the type and the id, or null
/// and an error where the id names no type. Behind it, positions, keys and errors are what they are for any source.
/// </summary>
internal sealed class NodeAnswer : IDisposable
{
    private readonly NodeIds ids;
    private readonly CoercedVariables variables;
    private readonly Utf8Buffer data = new(1024);
    private readonly Utf8Buffer errors = new(256);

    private NodeAnswer(NodeIds ids, CoercedVariables variables)
    {
        this.ids = ids;
        this.variables = variables;
    }

    public static SourceReply To(NodeProgram node, NodeIds ids, CoercedVariables variables)
    {
        using var answer = new NodeAnswer(ids, variables);
        return answer.Write(node);
    }

    public void Dispose()
    {
        data.Dispose();
        errors.Dispose();
    }

    private SourceReply Write(NodeProgram node)
    {
        data.Write("{\"data\":{"u8);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in node.NodeFields)
        {
            // A field under alternative conditions stands in the selection several times.
            if (field.Holds(variables) && written.Add(field.Name))
            {
                Key(field.Name, isFirst: written.Count == 1);
                Write(field);
            }
        }

        data.Write("},\"errors\":["u8);
        data.Write(errors.Written);
        data.Write("]}"u8);
        var buffer = ArrayPool<byte>.Shared.Rent(data.Length);
        data.Written.CopyTo(buffer);
        return new SourceReply(SourceOutcome.Answered, buffer, data.Length, 200);
    }

    private void Write(NodeField field)
    {
        var asked = field.Ids(variables);
        if (!field.IsList)
        {
            Write(field, asked is [var only] ? only : "", index: -1);
            return;
        }

        data.Write((byte)'[');
        for (var i = 0; i < asked.Count; i++)
        {
            data.Write(i > 0 ? ","u8 : []);
            Write(field, asked[i], i);
        }

        data.Write((byte)']');
    }

    private void Write(NodeField field, string id, int index)
    {
        if (!ids.TryRead(id, out var type, out var error))
        {
            data.Write("null"u8);
            Fail(field, index, error);
            return;
        }

        data.Write((byte)'{');
        for (var i = 0; i < field.Members.Length; i++)
        {
            Key(field.Members[i].Key, isFirst: i == 0);
            Canonical.WriteText(field.Members[i].IsTypeName ? type : id, data);
        }

        data.Write((byte)'}');
    }

    private void Key(string key, bool isFirst)
    {
        data.Write(isFirst ? [] : ","u8);
        Canonical.WriteText(key, data);
        data.Write((byte)':');
    }

    private void Fail(NodeField field, int index, string code)
    {
        errors.Write(errors.Length > 0 ? ","u8 : []);
        errors.Write("{\"message\":"u8);
        Canonical.WriteText(code == SourceErrorCodes.NodeIdInvalid ? "The id is not of the form that ids have here." : "The id names a type whose objects are not found by id.", errors);
        errors.Write(",\"path\":["u8);
        Canonical.WriteText(field.Name, errors);
        if (index >= 0)
        {
            errors.Write((byte)',');
            errors.Write(index);
        }

        errors.Write("],\"extensions\":{\"code\":"u8);
        Canonical.WriteText(code, errors);
        errors.Write("}}"u8);
    }
}
