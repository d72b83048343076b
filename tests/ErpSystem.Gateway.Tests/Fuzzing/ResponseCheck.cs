using System.Globalization;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>
/// Judges one response by the specification alone: its shape, and data and error paths by the client's schema and document. It shares nothing
/// with the gateway but the reader of schemas, and cannot be satisfied by a lucky value: names, order, types and nulls are all looked at.
/// </summary>
internal sealed class ResponseCheck
{
    // These the gateway reports only where it could give no value.
    private static readonly string[] Nullifying = ["SOURCE_INVALID_VALUE", "SOURCE_UNEXPECTED_NULL", "ENTITY_NOT_FOUND", "ENTITY_KEY_NULL", "SOURCE_UNAVAILABLE", "SOURCE_TIMEOUT", "SOURCE_INVALID_RESPONSE"];

    private readonly SchemaDefinition schema;
    private readonly CollectedFields collected;
    private readonly GraphQLOperationDefinition operation;
    private readonly List<string> faults = [];

    private ResponseCheck(SchemaDefinition schema, string document, JsonElement variables)
    {
        this.schema = schema;
        var parsed = Parser.Parse(document);
        operation = parsed.Definitions.OfType<GraphQLOperationDefinition>().First();
        collected = new CollectedFields(schema, parsed, operation, variables);
    }

    /// <summary>What is wrong with the response to a valid document.</summary>
    public static List<string> OfExecuted(SchemaDefinition schema, string document, JsonElement variables, JsonElement response)
    {
        var check = new ResponseCheck(schema, document, variables);
        check.Response(response);
        return check.faults;
    }

    /// <summary>What is wrong with any response, whatever was asked.</summary>
    public static IEnumerable<string> OfShape(JsonElement response)
    {
        if (response.ValueKind != JsonValueKind.Object)
        {
            return ["the response is no object"];
        }

        var faults = response.EnumerateObject().Where(member => member.Name is not ("data" or "errors" or "extensions")).Select(member => $"the response has a member {member.Name}").ToList();
        faults.AddRange(response.EnumerateObject().GroupBy(member => member.Name).Where(group => group.Count() > 1).Select(group => $"{group.Key} is there twice"));
        if (response.TryGetProperty("errors", out var errors))
        {
            faults.AddRange(errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0 ? ["errors is no list, or empty"] : errors.EnumerateArray().SelectMany(OfError));
        }
        else if (!response.TryGetProperty("data", out _))
        {
            faults.Add("neither data nor errors");
        }

        return faults;
    }

    private static IEnumerable<string> OfError(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object || !error.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String || message.GetString()!.Length == 0)
        {
            yield return $"an error without a message: {error}";
        }
        else if (!error.TryGetProperty("extensions", out var extensions) || !extensions.TryGetProperty("code", out var code) || code.ValueKind != JsonValueKind.String || code.GetString()!.Length == 0)
        {
            yield return $"an error without a code: {error}";
        }
        else if (error.TryGetProperty("path", out var path) && (path.ValueKind != JsonValueKind.Array || path.EnumerateArray().Any(step => step.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))))
        {
            yield return $"an error whose path is none: {error}";
        }
    }

    private string Root => operation.Operation == OperationType.Mutation ? "Mutation" : "Query";

    private void Response(JsonElement response)
    {
        var data = response.GetProperty("data");
        var isNulled = data.ValueKind == JsonValueKind.Null;
        if (!isNulled)
        {
            faults.AddRange(Object(Root, [operation.SelectionSet], data, "data"));
        }

        foreach (var error in response.TryGetProperty("errors", out var errors) ? errors.EnumerateArray() : default)
        {
            if (error.TryGetProperty("path", out var path))
            {
                Path(error, path.EnumerateArray().ToList(), data);
            }
        }

        if (isNulled && !response.TryGetProperty("errors", out _))
        {
            faults.Add("data is null without an error");
        }
    }

    private List<string> Object(string type, IReadOnlyList<GraphQLSelectionSet> sets, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [$"{at}: no object"];
        }

        // The type is known by what was asked; where nothing tells it, one possible type must fit.
        var attempts = collected.PossibleTypes(type).Order(StringComparer.Ordinal).Select(concrete => Concrete(concrete, sets, value, at)).ToList();
        return attempts.Count == 0 ? [$"{at}: {type} has no possible type"] : attempts.MinBy(attempt => attempt.Count)!;
    }

    private List<string> Concrete(string type, IReadOnlyList<GraphQLSelectionSet> sets, JsonElement value, string at)
    {
        var wanted = collected.Of(type, sets);
        var members = value.EnumerateObject().ToList();

        // The order is free where a field is named twice and once under a condition.
        var (theirs, ours) = (wanted.Keys.ToList(), members.ConvertAll(member => member.Name));
        if (!(collected.HasConditions ? theirs.Order(StringComparer.Ordinal).SequenceEqual(ours.Order(StringComparer.Ordinal)) : theirs.SequenceEqual(ours)))
        {
            return [$"{at}: {string.Join(',', members.Select(member => member.Name))} and not {string.Join(',', wanted.Keys)}, as a {type} should have"];
        }

        return [.. members.SelectMany(member => Field(type, wanted[member.Name], member.Value, $"{at}.{member.Name}"))];
    }

    private List<string> Field(string type, List<GraphQLField> nodes, JsonElement value, string at) => collected.TypeOf(type, nodes[0]) switch
    {
        null => [],
        { Name: "__typename" } => value.ValueKind == JsonValueKind.String && value.GetString() == type ? [] : [$"{at}: {value} is not {type}"],
        var known => Value(known, nodes, value, at),
    };

    private List<string> Value(TypeReference type, List<GraphQLField> nodes, JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return type.IsNonNull ? [$"{at}: null for {type}"] : [];
        }

        if (type.Element is { } element)
        {
            return value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().SelectMany((item, i) => Value(element, nodes, item, $"{at}[{i.ToString(CultureInfo.InvariantCulture)}]"))]
                : [$"{at}: no list"];
        }

        return schema.Resolve(type) switch
        {
            { IsComposite: true } => Object(type.Name, [.. nodes.Select(node => node.SelectionSet!)], value, at),
            EnumType values => value.ValueKind == JsonValueKind.String && values.Values.Contains(value.GetString()!) ? [] : [$"{at}: {value} is no {type.Name}"],
            _ => IsLeaf(type.Name, value) ? [] : [$"{at}: {value.GetRawText()} is no {type.Name}"],
        };
    }

    private static bool IsLeaf(string type, JsonElement value) => type switch
    {
        "Int" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "Float" => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number),
        "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "String" or "ID" => value.ValueKind == JsonValueKind.String,
        _ => true,
    };

    // A path leads through the client's document; where the gateway says that there is no value, there is none.
    private void Path(JsonElement error, List<JsonElement> path, JsonElement data)
    {
        List<(string Type, TypeReference? Value, List<GraphQLSelectionSet> Sets)> places = [(Root, null, [operation.SelectionSet])];
        JsonElement? value = data;
        foreach (var step in path)
        {
            places = [.. places.SelectMany(place => collected.Step(place, step))];
            value = Step(value, step);
            if (places.Count == 0)
            {
                faults.Add($"the error's path is none of the document: {error}");
                return;
            }
        }

        var isNullifying = Nullifying.Contains(error.GetProperty("extensions").GetProperty("code").GetString());
        if (isNullifying && value is { ValueKind: not JsonValueKind.Null } there)
        {
            faults.Add($"an error where there is a value, {there.GetRawText()}: {error}");
        }
    }

    private static JsonElement? Step(JsonElement? value, JsonElement step) => value switch
    {
        { ValueKind: JsonValueKind.Object } item when step.ValueKind == JsonValueKind.String && item.TryGetProperty(step.GetString()!, out var member) => member,
        { ValueKind: JsonValueKind.Array } list when step.ValueKind == JsonValueKind.Number && step.TryGetInt32(out var index) && index >= 0 && index < list.GetArrayLength() => list[index],
        _ => null,
    };
}
