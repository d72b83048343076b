using System.Collections.Immutable;
using System.Text;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Coercion;

/// <summary>A variable of an operation, in the form in which values are checked.</summary>
internal sealed class VariableShape
{
    public VariableShape(SchemaDefinition schema, InputShapes shapes, GraphQLVariableDefinition node, DocumentText? text)
    {
        var type = SchemaReader.Reference(node.Type);
        Name = node.Variable.Name.StringValue;
        Utf8Name = Encoding.UTF8.GetBytes(Name);
        TypeText = type.ToString();
        Shape = shapes.Of(type);
        Places = text is null ? [] : [text.At(node.Location.Start)];
        if (node.DefaultValue is { } value && LiteralCoercer.TryCoerce(schema, type, value, null, out var json))
        {
            DefaultJson = json;
        }
    }

    public string Name { get; }

    public byte[] Utf8Name { get; }

    public string TypeText { get; }

    public InputShape? Shape { get; }

    public byte[]? DefaultJson { get; }

    public ImmutableArray<SourceLocation> Places { get; }
}
