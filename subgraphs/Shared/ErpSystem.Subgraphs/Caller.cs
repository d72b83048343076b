namespace ErpSystem.Subgraphs;

/// <summary>Who makes a request, through which client, for which company, with which permissions.</summary>
public sealed record Caller(string Subject, string Client, Id<Company> Company, IReadOnlySet<string> Permissions)
{
    /// <summary>The permission that includes all others.</summary>
    public const string Everything = "*";

    /// <summary>The caller of migrations, demo data and design tools in a company.</summary>
    public static Caller System(Id<Company> company) => new("system", "system", company, new HashSet<string>(StringComparer.Ordinal) { Everything });

    /// <summary>Whether a permission is held: itself, <c>*</c>, or a part such as <c>sales.*</c>.</summary>
    public bool Holds(string permission)
    {
        if (Permissions.Contains(permission) || Permissions.Contains(Everything))
        {
            return true;
        }

        for (var dot = permission.LastIndexOf('.'); dot > 0; dot = permission.LastIndexOf('.', dot - 1))
        {
            if (Permissions.Contains(string.Concat(permission.AsSpan(0, dot + 1), Everything)))
            {
                return true;
            }
        }

        return false;
    }
}
