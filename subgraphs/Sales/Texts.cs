using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales;

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

    private static DomainException Refused(string rule, string[] path) =>
        new(new InvalidInput($"'{path[^1]}' {rule}.", ["input", .. path]));
}
