using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>Turns a source's right reply into a wrong one: values of other types, lists of other lengths, errors of every odd shape, broken text.</summary>
internal static class ReplyDamage
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "2147483648", "1e400", "1.5", "123456789012345678901234567890", "\"\"", "\"text\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "[null]", "[[]]", "{}", "{\"id\":\"E0-1\"}", "{\"__typename\":\"E0\"}",
        "{\"__typename\":\"Nothing\"}", "{\"__typename\":7}", "{\"a\":1,\"a\":2}", "\"E0-2\"", "\"RED\"", "\"Query\"",
    ];

    private static readonly string[] Errors =
    [
        "null", "{}", "[]", "[null]", "[{}]", "[7]", "\"text\"", "[{\"message\":null}]", "[{\"message\":\"\"}]", "[{\"message\":\"m\"}]", "[{\"message\":\"m\",\"path\":null}]", "[{\"message\":\"m\",\"path\":[]}]",
        "[{\"message\":\"m\",\"path\":[{}]}]", "[{\"message\":\"m\",\"path\":[-1]}]", "[{\"message\":\"m\",\"path\":[\"nowhere\",1,1]}]", "[{\"message\":\"m\",\"path\":[99999999999]}]", "[{\"message\":\"m\",\"extensions\":null}]",
        "[{\"message\":\"m\",\"extensions\":[]}]", "[{\"message\":\"m\",\"extensions\":{}}]", "[{\"message\":\"m\",\"extensions\":{\"code\":7}}]", "[{\"message\":\"m\",\"extensions\":{\"code\":\"\"}}]",
        "[{\"message\":\"m\",\"extensions\":{\"code\":null,\"code\":\"B\"}}]", "[{\"message\":\"m\",\"extensions\":{\"code\":\"A\",\"exception\":{\"stackTrace\":\"at System.Secret.cs:1\"}}}]", "[{\"message\":\"\\ud800\",\"path\":[\"\\ud800\"]}]",
        "[{\"message\":\"m\",\"locations\":7,\"extensions\":{\"a\":{\"b\":[1,{}]}}}]", "{\"message\":\"m\"}", "[{\"message\":{\"a\":1}}]", "[{\"extensions\":{\"code\":\"C\"}}]",
    ];

    public static byte[] Of(string reply, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                return Damage.Bytes(Damage.Of(reply, random));
            case 1:
                return Damage.Of(Encoding.UTF8.GetBytes(reply), random);
            case 2:
                return Encoding.UTF8.GetBytes(Odd(random));
            case 3:
                return Encoding.UTF8.GetBytes(WithErrors(reply, random));
            case 4:
                return Encoding.UTF8.GetBytes(Doubled(reply, random));
            default:
                var node = JsonNode.Parse(reply)!;
                for (var count = random.Next(3); count >= 0; count--)
                {
                    node = Replaced(node, random);
                }

                return Encoding.UTF8.GetBytes(Raw(node.ToJsonString(Relaxed)));
        }
    }

    // Values that a JsonNode cannot hold stand in it as marked strings.
    private static string Raw(string json)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            json = json.Replace($"\"<{i}>\"", Values[i], StringComparison.Ordinal);
        }

        return json;
    }

    private static JsonNode Replaced(JsonNode root, Random random)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
        {
            return root;
        }

        var place = places[random.Next(places.Count)];
        switch (random.Next(8), place.Parent)
        {
            case (0, JsonObject parent):
                parent.Remove(place.GetPropertyName());
                break;
            case (1, JsonArray parent):
                parent.RemoveAt(place.GetElementIndex());
                break;
            case (2, JsonArray parent):
                parent.Insert(random.Next(parent.Count + 1), place.DeepClone());
                break;
            case (3, _):
                place.ReplaceWith(places[random.Next(places.Count)].DeepClone());
                break;
            default:
                place.ReplaceWith(JsonValue.Create($"<{random.Next(Values.Length)}>"));
                break;
        }

        return root;
    }

    private static IEnumerable<JsonNode> Places(JsonNode? node)
    {
        var inner = node switch
        {
            JsonObject item => item.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in inner.OfType<JsonNode>())
        {
            yield return child;
            foreach (var deeper in Places(child))
            {
                yield return deeper;
            }
        }
    }

    private static string Odd(Random random) => random.Next(9) switch
    {
        0 => "",
        1 => "\ufeff{\"data\":null}",
        2 => new string('[', 100_000),
        3 => "{\"data\":" + string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_001),
        4 => "{}",
        5 => "{\"data\":{}}",
        6 => "[{\"data\":null}]",
        7 => "<html>System.NullReferenceException at Secret.cs:17</html>",
        _ => "{\"data\":null,\"errors\":" + Errors[random.Next(Errors.Length)] + "}",
    };

    // Errors with the path of some value in the reply, or with one that goes on where nothing is.
    private static string WithErrors(string reply, Random random)
    {
        var node = JsonNode.Parse(reply)!.AsObject();
        var data = node["data"]?.ToJsonString(Relaxed) ?? "null";
        var places = Places(node["data"]).ToList();
        if (places.Count == 0 || random.Next(2) == 0)
        {
            return $"{{\"errors\":{Errors[random.Next(Errors.Length)]},\"data\":{data}}}";
        }

        var steps = Steps(places[random.Next(places.Count)]);
        var more = random.Next(4) switch { 0 => ",\"nowhere\"", 1 => ",5", 2 => ",0,\"id\"", _ => "" };
        return $"{{\"data\":{data},\"errors\":[{{\"message\":\"m\",\"path\":[{steps}{more}]}}]}}";
    }

    private static string Steps(JsonNode node)
    {
        var steps = new List<string>();
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            steps.Insert(0, parent is JsonArray ? at.GetElementIndex().ToString(CultureInfo.InvariantCulture) : JsonSerializer.Serialize(at.GetPropertyName()));
        }

        return string.Join(',', steps.Skip(1));
    }

    private static string Doubled(string reply, Random random)
    {
        var colons = Enumerable.Range(0, reply.Length).Where(i => reply[i] == '{' && i + 1 < reply.Length && reply[i + 1] == '"').ToList();
        var at = colons[random.Next(colons.Count)] + 1;
        var name = reply[at..(reply.IndexOf('"', at + 1) + 1)];
        return reply.Insert(at, $"{name}:{Values[random.Next(Values.Length)]},");
    }
}
