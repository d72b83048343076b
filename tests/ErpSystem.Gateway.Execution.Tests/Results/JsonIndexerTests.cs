using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Tests.Results;

public sealed class JsonIndexerTests
{
    private const string Sample =
        """{"data":{"a":[1,-0.5e+10,true,false,null,"x\"\\\u00e9\n",[],{}],"ключ":{"nested":[{"k":"v"},{"k":[[]]}]}},"errors":[]}""";

    [Theory]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("tru")]
    [InlineData("\"a")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\t\"")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{a:1}")]
    [InlineData("{} {}")]
    [InlineData("")]
    [InlineData(" ")]
    public void What_is_no_json_is_refused_and_leaves_nothing_behind(string text)
    {
        var entries = new PooledList<ResultEntry>(4);

        Assert.False(JsonIndexer.TryIndex(Encoding.UTF8.GetBytes(text), 0, ref entries));
        Assert.Equal(0, entries.Count);
    }

    [Fact]
    public void Text_that_is_no_utf8_and_nesting_without_end_are_refused()
    {
        var entries = new PooledList<ResultEntry>(4);

        Assert.False(JsonIndexer.TryIndex([(byte)'"', 0xC3, (byte)'"'], 0, ref entries));
        Assert.False(JsonIndexer.TryIndex(Encoding.UTF8.GetBytes(new string('[', 100_000)), 0, ref entries));
        Assert.True(JsonIndexer.TryIndex(Encoding.UTF8.GetBytes(new string('[', 128) + new string(']', 128)), 0, ref entries));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mutated_text_is_judged_as_the_platform_s_reader_judges_it(int seed)
    {
        var random = new Random(seed);
        var original = Encoding.UTF8.GetBytes(Sample);
        for (var round = 0; round < 20_000; round++)
        {
            var text = original.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                text[random.Next(text.Length)] = random.Next(4) == 0 ? (byte)random.Next(256) : original[random.Next(original.Length)];
            }

            text = random.Next(3) == 0 ? text[..random.Next(text.Length)] : text;
            Assert.True(Accepts(text) == PlatformAccepts(text), $"seed {seed}, round {round}: {Encoding.UTF8.GetString(text)}");
        }
    }

    [Fact]
    public void Every_value_is_found_under_its_path()
    {
        using var store = new ResultStore();
        var bytes = Encoding.UTF8.GetBytes(Sample);
        var pooled = System.Buffers.ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(pooled, 0);
        using var expected = JsonDocument.Parse(Sample);

        var root = store.AddDocument(pooled, bytes.Length);

        Compare(store, root, expected.RootElement);
    }

    private static void Compare(ResultStore store, int entry, JsonElement expected)
    {
        Assert.Equal(expected.GetRawText(), Encoding.UTF8.GetString(store.Text(entry)));
        if (expected.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in expected.EnumerateObject())
            {
                Compare(store, store.Member(entry, Encoding.UTF8.GetBytes(member.Name)), member.Value);
            }
        }
        else if (expected.ValueKind == JsonValueKind.Array)
        {
            var item = entry + 1;
            foreach (var element in expected.EnumerateArray())
            {
                Compare(store, item, element);
                item = store[item].Next;
            }

            Assert.Equal(store[entry].Next, item);
        }
    }

    private static bool Accepts(byte[] text)
    {
        var entries = new PooledList<ResultEntry>(64);
        var accepted = JsonIndexer.TryIndex(text, 0, ref entries);
        entries.Dispose();
        return accepted;
    }

    private static bool PlatformAccepts(byte[] text)
    {
        if (!System.Text.Unicode.Utf8.IsValid(text))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 128 });
            while (reader.Read())
            {
            }

            return reader.BytesConsumed > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
