using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>The validation rules of FieldSelectionMap (the specification's Appendix A).</summary>
/// <param name="schema">The composite schema, whose fields are selected.</param>
/// <param name="source">The source that declares the argument to fill.</param>
/// <param name="excluded">The source whose fields may not be selected, or null.</param>
internal sealed class SelectionMapCheck(MergedSchema schema, SourceSchema source, SourceSchema? excluded)
{
    /// <summary>A sentence for each fault of a map that fills an argument of the given type from an object of the given type.</summary>
    public IEnumerable<string> Faults(FieldSelectionMap map, string typeName, TypeReference input) => map.Alternatives.SelectMany(entry => Faults(entry, TypeReference.Named(typeName), input));

    private IEnumerable<string> Faults(SelectedEntry entry, TypeReference output, TypeReference input)
    {
        if (entry.Path is null)
        {
            return Faults(entry.Shape!, output, input);
        }

        var faults = new List<string>();
        return Walk(entry.Path, output, faults) is { } end
            ? entry.Shape is null ? LeafFaults(end, input) : Faults(entry.Shape, end, input)
            : faults;
    }

    private TypeReference? Walk(SelectionPath path, TypeReference start, List<string> faults)
    {
        var current = start;
        if (current.IsList)
        {
            return Fault(faults, $"fields of the list '{current}' are selected; write '[...]'.");
        }

        if (path.TypeCondition is { } condition)
        {
            current = Narrow(current, condition, faults);
        }

        for (var i = 0; i < path.Segments.Length && current is not null; i++)
        {
            var segment = path.Segments[i];
            current = current.IsList && i > 0 ? Fault(faults, $"the path goes through the list '{path.Segments[i - 1].Field}'; write '{path.Segments[i - 1].Field}[...]'.") : FieldType(current.Name, segment, faults);
            if (current is not null && segment.TypeCondition is { } inner)
            {
                current = current.IsList ? Fault(faults, $"'{segment}' narrows a list; write '{segment.Field}[<{inner}>...]'.") : Narrow(current, inner, faults);
            }
        }

        return current;
    }

    private TypeReference? FieldType(string typeName, PathSegment segment, List<string> faults)
    {
        if (segment.Field == "__typename" && schema.Find(typeName) is { Kind: TypeKind.Object or TypeKind.Interface or TypeKind.Union })
        {
            return new NonNullTypeReference(TypeReference.Named("String"));
        }

        if (schema.Find(typeName)?.Fields.Find(segment.Field) is not { } field || field.Parts.IsEmpty)
        {
            return Fault(faults, $"'{typeName}.{segment.Field}' does not exist in the composite schema.");
        }

        if (field.Parts.FirstOrDefault(part => part.Source != excluded && !(excluded is not null && part.IsExternal)) is not { } part)
        {
            return Fault(faults, $"'{typeName}.{segment.Field}' is resolved by '{excluded!.Name}' alone, which has no need to require it.");
        }

        faults.AddRange(ArgumentFaults.Of(part.Source.Definition, part.Definition, segment.Arguments).Select(fault => $"'{typeName}.{segment.Field}': {fault}"));
        return faults.Count > 0 ? null : field.Type;
    }

    private TypeReference? Narrow(TypeReference type, string condition, List<string> faults)
    {
        if (schema.Find(condition) is not { Kind: TypeKind.Object or TypeKind.Interface or TypeKind.Union })
        {
            return Fault(faults, $"the type '{condition}' does not exist in the composite schema.");
        }

        return schema.Relation.PossibleTypes(type.Name).Overlaps(schema.Relation.PossibleTypes(condition))
            ? TypeReference.Named(condition)
            : Fault(faults, $"an object of the type '{type.Name}' is never a '{condition}'.");
    }

    private IEnumerable<string> LeafFaults(TypeReference output, TypeReference input)
    {
        if (schema.Find(output.Name) is { Kind: not (TypeKind.Scalar or TypeKind.Enum) })
        {
            yield return $"the path ends at an object of the type '{output.Name}'; say which of its fields are meant.";
        }
        else if (!Fits(output, input))
        {
            yield return $"a value of the type '{output}' is no '{input}'.";
        }
    }

    // Nullability is not compared: a null key is not looked up, a null requirement leaves the argument out.
    private static bool Fits(TypeReference output, TypeReference input) =>
        output.IsList || input.IsList
            ? output.IsList && input.IsList && Fits(output.Element!, input.Element!)
            : output.Name == input.Name || (output.Name, input.Name) is ("Int", "Float") or ("String", "ID") or ("ID", "String");

    private IEnumerable<string> Faults(SelectedShape shape, TypeReference output, TypeReference input) => shape switch
    {
        SelectedObject item => ObjectFaults(item, output, input),
        SelectedList list => ListFaults(list, output, input),
        _ => [],
    };

    private IEnumerable<string> ListFaults(SelectedList list, TypeReference output, TypeReference input)
    {
        if (output.Element is not { } outputElement)
        {
            return [$"'[...]' needs a list, but '{output}' is none."];
        }

        if (input.Element is not { } inputElement)
        {
            return [$"a list is selected, but '{input}' is none."];
        }

        return list.Inner is not null ? ListFaults(list.Inner, outputElement, inputElement)
            : outputElement.IsList ? [$"the items of '{output}' are lists; write '[[...]]'."]
            : list.Item!.Alternatives.SelectMany(entry => Faults(entry, outputElement, inputElement));
    }

    private ImmutableArray<string> ObjectFaults(SelectedObject item, TypeReference output, TypeReference input)
    {
        if (output.IsList)
        {
            return [$"fields of the list '{output}' are selected; write '[{{ ... }}]'."];
        }

        if (input.IsList || source.Definition.Find(input.Name) is not InputObjectType target)
        {
            return [$"an object is selected, but '{input}' is no input object."];
        }

        return [.. ObjectFaults(item, output, target)];
    }

    private IEnumerable<string> ObjectFaults(SelectedObject item, TypeReference output, InputObjectType target)
    {
        foreach (var same in item.Fields.GroupBy(field => field.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"the field '{target.Name}.{same.Key}' is given twice.";
        }

        foreach (var field in item.Fields.DistinctBy(field => field.Name))
        {
            if (target.Fields.Find(field.Name) is not { } declared)
            {
                yield return $"'{target.Name}' has no field '{field.Name}'.";
                continue;
            }

            foreach (var fault in field.Value.Alternatives.SelectMany(entry => Faults(entry, output, declared.Type)))
            {
                yield return fault;
            }
        }

        if (target.IsOneOf && item.Fields.Length != 1)
        {
            yield return $"'{target.Name}' is @oneOf: exactly one of its fields is selected at a time, alternatives are divided by '|'.";
        }

        foreach (var missing in target.Fields.Where(field => field.IsRequired && item.Fields.All(given => given.Name != field.Name)))
        {
            yield return $"the required field '{target.Name}.{missing.Name}' is missing.";
        }
    }

    private static TypeReference? Fault(List<string> faults, string fault)
    {
        faults.Add(fault);
        return null;
    }
}
