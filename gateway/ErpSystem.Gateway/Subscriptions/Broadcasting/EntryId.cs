using System.Globalization;

namespace ErpSystem.Gateway.Subscriptions.Broadcasting;

/// <summary>An event's place among all events, in the form of Redis: milliseconds and a number. It is the cursor that clients are given.</summary>
internal readonly record struct EntryId(long Milliseconds, long Number) : IComparable<EntryId>
{
    /// <summary>Before all events.</summary>
    public static readonly EntryId Start = new(0, 0);

    public static bool TryParse(string? text, out EntryId id)
    {
        id = default;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (dash <= 0
            || !long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || !long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        id = new EntryId(milliseconds, number);
        return true;
    }

    /// <summary>The last place that is certain to come before all events of a moment.</summary>
    public static EntryId Before(long milliseconds) => new(Math.Max(0, milliseconds - 1), long.MaxValue);

    public int CompareTo(EntryId other) => Milliseconds != other.Milliseconds ? Milliseconds.CompareTo(other.Milliseconds) : Number.CompareTo(other.Number);

    public static bool operator <(EntryId left, EntryId right) => left.CompareTo(right) < 0;

    public static bool operator >(EntryId left, EntryId right) => left.CompareTo(right) > 0;

    public static bool operator <=(EntryId left, EntryId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EntryId left, EntryId right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds}-{Number}");
}
