using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory;

/// <summary>What texts that people type must look like; a refusal names the field of the input.</summary>
internal static class Texts
{
    private const int MaxName = 200;

    public static string Name(string value) => Required(value, "name", MaxName);

    public static string Required(string value, string field, int maxLength)
    {
        return Optional(value, field, maxLength) ?? throw Refused(field, "must not be empty");
    }

    public static string? Optional(string? value, string field, int maxLength)
    {
        var text = value?.Trim();
        if (text is { Length: var length } && length > maxLength)
        {
            throw Refused(field, $"has at most {maxLength} characters");
        }

        return text is null || !text.Any(char.IsControl)
            ? string.IsNullOrEmpty(text) ? null : text
            : throw Refused(field, "must not hold control characters");
    }

    /// <summary>A code that people type and print on labels: letters, digits, dot, dash and underscore.</summary>
    public static string Code(string value, string field, int maxLength)
    {
        var code = Required(value, field, maxLength);
        return code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')
            ? code
            : throw Refused(field, "holds letters, digits, '-', '_', '.' and '/' only");
    }

    private static DomainException Refused(string field, string rule)
    {
        return new DomainException(new InvalidInput($"'{field}' {rule}.", ["input", field]));
    }
}
