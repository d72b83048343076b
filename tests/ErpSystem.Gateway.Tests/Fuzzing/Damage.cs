using System.Text;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>Damages text and bytes: cuts, splices, flips. The same random numbers give the same damage.</summary>
internal static class Damage
{
    private static readonly string[] Splinters =
    [
        "{", "}", "[", "]", "(", ")", ":", ",", "\"", "\\", "\\u0000", "\\ud800", "\0", "\ud800", "null", "true", "-0", "1e999", "-1e400", "99999999999999999999999", "0.1e-400", "{}", "[]", "\"\"", "\"a\":1,",
        "__typename", "__schema{types{name}}", "...F0", "fragment F on Query{...F}", "@skip(if:$x)", "@include", "$x", "query", "mutation", "subscription", "on", "é", "𝄞", "\ufeff", "\r\n", "#", "\"\"\"", "data", "errors",
    ];

    public static string Of(string text, Random random)
    {
        for (var count = random.Next(3); count >= 0; count--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(random.Next(10) == 0 ? 200 : 8), text.Length - at);
            text = random.Next(12) switch
            {
                0 => text[..at],
                1 => text[at..],
                2 => text.Insert(at, text[at..(at + length)]),
                3 => text.Insert(at, string.Concat(Enumerable.Repeat(Splinters[random.Next(8)], random.Next(300)))),
                < 6 => text.Remove(at, length),
                _ => text.Remove(at, length).Insert(at, Splinters[random.Next(Splinters.Length)]),
            };
        }

        return text;
    }

    public static byte[] Of(byte[] bytes, Random random)
    {
        var damaged = bytes.ToArray();
        for (var count = random.Next(4); count >= 0 && damaged.Length > 0; count--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? damaged[..random.Next(damaged.Length + 1)] : damaged;
    }

    /// <summary>UTF-8 of text that may hold lone surrogates, each written as the three bytes that UTF-8 forbids.</summary>
    public static byte[] Bytes(string text)
    {
        using var bytes = new MemoryStream();
        foreach (var rune in text.EnumerateRunes())
        {
            bytes.Write(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        return bytes.ToArray();
    }
}
