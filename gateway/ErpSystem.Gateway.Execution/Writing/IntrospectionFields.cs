using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Introspection;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Execution.Writing;

/// <summary>Answers <c>__schema</c> and <c>__type</c> from the client schema.</summary>
internal sealed class IntrospectionFields(SchemaDefinition schema, CoercedVariables variables)
{
    public void Write(FieldProgram field, Utf8Buffer output) => IntrospectionResolver.Write(schema, field.Introspection!, variables, output);
}
