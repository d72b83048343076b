using System.Globalization;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance;

/// <summary>What texts that people type must look like; a refusal names the field of the input.</summary>
internal static class Texts
{
    /// <summary>The text without blanks around it; refused when nothing is left.</summary>
    public static string Required(string? value, int maxLength, params string[] path) =>
        Optional(value, maxLength, path) ?? throw Refused("must not be empty", path);

    /// <summary>The text without blanks around it; null when nothing is left.</summary>
    public static string? Optional(string? value, int maxLength, params string[] path)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length > maxLength)
        {
            throw Refused($"has at most {maxLength} characters", path);
        }

        return text.Any(character => char.IsControl(character) && character is not '\n')
            ? throw Refused("must not hold control characters", path)
            : text;
    }

    /// <summary>The code of a currency: three capital letters.</summary>
    public static string Currency(string value, params string[] path) =>
        value.Length == 3 && value.All(char.IsAsciiLetterUpper) ? value : throw Refused("is a code of ISO 4217", path);

    /// <summary>An item's place in the path of an error.</summary>
    public static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The failure that names the input field and the rule that it breaks.</summary>
    public static DomainException Refused(string rule, params string[] path) =>
        new(new InvalidInput($"'{path[^1]}' {rule}.", ["input", .. path]));
}
