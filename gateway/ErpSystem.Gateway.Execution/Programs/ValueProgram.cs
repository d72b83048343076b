using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Execution.Programs;

/// <summary>A <see cref="ValueMap"/> with its names as UTF-8: how a JSON value is made from data at a position.</summary>
internal abstract class ValueProgram
{
    /// <param name="map">The plan's map.</param>
    /// <param name="type">The GraphQL type of the value in the source, null where the plan does not tell.</param>
    public static ValueProgram Compile(ValueMap map, string? type)
    {
        var isId = type?.Trim('[', ']', '!') == "ID";
        return map switch
        {
            PathValue path => new PathProgram(StepProgram.Compile(path.Steps), isId),
            ObjectValue value => new ObjectProgram([.. value.Fields.Select(CompileField)]),
            ListValue list => new ListProgram(StepProgram.Compile(list.Steps), Compile(list.Item, type)),
            NestedValue nested => new NestedProgram(StepProgram.Compile(nested.Steps), Compile(nested.Inner, type)),
            FirstValue first => new FirstProgram([.. first.Alternatives.Select(alternative => Compile(alternative, type))]),
            TypedValue typed => new TypedProgram(new StepProgram(new PathStep(0, "") { Types = typed.Types, TypeName = typed.TypeName }), Compile(typed.Inner, type)),
            TargetValue targets => new TargetProgram([.. targets.ByTarget.Select(one => Compile(one, type))]),
            ConstantValue constant => new ConstantProgram(Encoding.UTF8.GetBytes(constant.Json)),
            _ => throw new InvalidOperationException($"Unknown value map {map.GetType().Name}."),
        };
    }

    private static ObjectProgramField CompileField(ObjectValueField field) =>
        new(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(field.Name) + ":"), Compile(field.Value, type: null));
}

/// <summary>The value at the end of a path.</summary>
internal sealed class PathProgram(StepProgram[] steps, bool isId) : ValueProgram
{
    public StepProgram[] Steps { get; } = steps;

    /// <summary>True when a number is written as a string, because 1 and "1" are the same ID.</summary>
    public bool IsId { get; } = isId;
}

internal sealed class ObjectProgram(ObjectProgramField[] fields) : ValueProgram
{
    public ObjectProgramField[] Fields { get; } = fields;
}

/// <param name="Name">The quoted name and a colon.</param>
/// <param name="Value">The field's value.</param>
internal sealed record ObjectProgramField(byte[] Name, ValueProgram Value);

internal sealed class ListProgram(StepProgram[] steps, ValueProgram item) : ValueProgram
{
    public StepProgram[] Steps { get; } = steps;

    public ValueProgram Item { get; } = item;
}

internal sealed class NestedProgram(StepProgram[] steps, ValueProgram inner) : ValueProgram
{
    public StepProgram[] Steps { get; } = steps;

    public ValueProgram Inner { get; } = inner;
}

internal sealed class FirstProgram(ValueProgram[] alternatives) : ValueProgram
{
    public ValueProgram[] Alternatives { get; } = alternatives;
}

/// <summary>A value for each target of the part.</summary>
internal sealed class TargetProgram(ValueProgram[] byTarget) : ValueProgram
{
    public ValueProgram[] ByTarget { get; } = byTarget;
}

/// <summary>A value for objects of some types; <paramref name="types"/> admits them.</summary>
internal sealed class TypedProgram(StepProgram types, ValueProgram inner) : ValueProgram
{
    public StepProgram Types { get; } = types;

    public ValueProgram Inner { get; } = inner;
}

internal sealed class ConstantProgram(byte[] json) : ValueProgram
{
    public byte[] Json { get; } = json;
}
