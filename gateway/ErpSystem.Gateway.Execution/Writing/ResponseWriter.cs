using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Execution.Writing;

/// <summary>Answers an introspection field.</summary>
internal delegate void IntrospectionWriter(FieldProgram field, Utf8Buffer output);

/// <summary>
/// Writes the client's data in one pass over the index: values are checked against the composite schema as they are copied, and a null where
/// none may be takes back what was written since the nearest parent that may be null.
/// </summary>
// Hot path.
internal sealed partial class ResponseWriter(
    ResultStore store, bool[] conditions, IntrospectionWriter introspection, ErrorWriter errors, Utf8Buffer output)
{
    private readonly ResponsePath path = new();

    /// <summary>Writes the response's data, or null; false when it is null.</summary>
    public bool WriteData(ShapeProgram root)
    {
        if (WriteObject(root, ResultStore.Root, ResultStore.NoPart, field: null, nonNull: true))
        {
            return true;
        }

        output.Write("null"u8);
        return false;
    }

    // False: the object is null, and nothing of it is in the output.
    private bool WriteObject(ShapeProgram shape, int position, int opener, FieldProgram? field, bool nonNull)
    {
        var type = shape.IsSingleType ? 0 : TypeOf(shape, position, opener, field!, nonNull);
        if (type < 0)
        {
            return false;
        }

        var start = output.Length;
        var isNull = false;
        var (holderPart, holder, member) = (ResultStore.NoPart, SlotResult.Missing, -1);
        output.Write((byte)'{');
        foreach (var child in shape.Fields)
        {
            if ((child.Condition != ConditionTable.Always && !conditions[child.Condition]) || (child.OnTypes is { } on && !on[type]))
            {
                continue;
            }

            if (output.Length > start + 1)
            {
                output.Write((byte)',');
            }

            output.Write(child.Prefix);
            if (child.Origin == FieldOrigin.Source)
            {
                if (child.Part != holderPart)
                {
                    (holderPart, holder, member) = (child.Part, store.ObjectOf(position, opener, child.Part), -1);
                }

                member = holder < 0 ? -1 : store.Member(holder, member, child.Key);
                if (!WriteField(child, member < 0 && holder >= 0 ? store.RefusalOf(position, child.Part, holder) : holder, member))
                {
                    isNull = child.Type.NonNull ? errors.Mute(isNull) : isNull;
                    output.Write("null"u8);
                }
            }
            else
            {
                WriteOwn(child, shape, type);
            }
        }

        output.Write((byte)'}');
        return !isNull || TakeBack(start);
    }

    private bool TakeBack(int start)
    {
        errors.Unmute();
        output.Truncate(start);
        return false;
    }

    private void WriteOwn(FieldProgram field, ShapeProgram shape, int type)
    {
        if (field.Origin == FieldOrigin.Introspection)
        {
            introspection(field, output);
            return;
        }

        output.Write((byte)'"');
        output.Write(shape.TypeName(type));
        output.Write((byte)'"');
    }

    private bool WriteField(FieldProgram field, int holder, int value)
    {
        path.Push(field);
        var written = value >= 0 ? WriteValue(field, field.Type, value) : ReportMissing(field, holder);
        path.Pop();
        return written;
    }

    private bool WriteValue(FieldProgram field, OutputProgram type, int value)
    {
        ref var entry = ref store[value];
        if (entry.Error >= 0)
        {
            errors.Report(entry.Error, path, field);
        }

        if (entry.Kind == JsonKind.Null)
        {
            if (type.NonNull && entry.Error < 0)
            {
                ReportNull(field);
            }

            return false;
        }

        if (type.Element is { } element)
        {
            return entry.Kind == JsonKind.Array ? WriteList(field, element, value) : ReportInvalid(field);
        }

        if (type.Leaf == LeafKind.None)
        {
            return entry.Kind == JsonKind.Object ? WriteObject(field.Object!, value, field.Part, field, type.NonNull) : ReportInvalid(field);
        }

        return WriteLeaf(field, type, value);
    }

    private bool WriteLeaf(FieldProgram field, OutputProgram type, int value)
    {
        var text = store.Text(value);
        var kind = store[value].Kind;
        if (!LeafCheck.Fits(type, kind, text))
        {
            return ReportInvalid(field);
        }

        if (type.Leaf == LeafKind.Id && kind == JsonKind.Number)
        {
            output.Write((byte)'"');
            output.Write(text);
            output.Write((byte)'"');
        }
        else
        {
            output.Write(text);
        }

        return true;
    }

    private bool WriteList(FieldProgram field, OutputProgram element, int list)
    {
        var start = output.Length;
        var isNull = false;
        output.Write((byte)'[');
        path.Push(0);
        var index = 0;
        var end = store[list].Next;
        for (var item = list + 1; item < end; item = store[item].Next)
        {
            path.Move(index);
            if (index++ > 0)
            {
                output.Write((byte)',');
            }

            if (!WriteValue(field, element, item))
            {
                isNull = element.NonNull ? errors.Mute(isNull) : isNull;
                output.Write("null"u8);
            }
        }

        path.Pop();
        output.Write((byte)']');
        return !isNull || TakeBack(start);
    }

    private int TypeOf(ShapeProgram shape, int position, int opener, FieldProgram field, bool nonNull)
    {
        var holder = store.ObjectOf(position, opener, shape.TypeNamePart);
        var name = holder < 0 ? -1 : store.Member(holder, shape.TypeNameKey);
        if (name >= 0 && store[name].Kind == JsonKind.String)
        {
            var type = shape.TypeNumber(store.StringText(name));
            if (type < 0 && shape.IsHidden(store.StringText(name)))
            {
                // For clients there is no such object.
                return nonNull ? ReportNull(field) : -1;
            }

            if (type < 0)
            {
                errors.Report(SourceErrorCodes.InvalidValue, $"The source returned a type that {field.Coordinate} cannot have.", path, field);
            }

            return type;
        }

        if (SlotResult.IsFailure(holder))
        {
            errors.Report(SlotResult.ErrorOf(holder), path, field: null);
        }
        else
        {
            errors.Report(SourceErrorCodes.EntityNotFound, $"The type of the object at {field.Coordinate} is not known.", path, field);
        }

        return -1;
    }
}
