using ErpSystem.Gateway.Federations.Model;

namespace ErpSystem.Gateway.Federations.Writing;

/// <summary>A requirement in the words of both kinds of sources.</summary>
internal static class RequirementText
{
    /// <summary>As an Apollo source writes it: a selection.</summary>
    public static string Selection(RequirementModel requirement)
    {
        var steps = requirement.Path.Select(Step).ToList();
        var items = requirement.Items.Count > 0 ? $" {{ {string.Join(' ', requirement.Items.Select(item => item.Name))} }}" : "";
        return string.Join(" { ", steps) + items + string.Concat(Enumerable.Repeat(" }", steps.Count - 1));
    }

    /// <summary>As a composite source writes it: a field selection map.</summary>
    public static string Map(RequirementModel requirement) =>
        string.Join('.', requirement.Path.Select(Step)) + (requirement.Items.Count > 0 ? $"[{{ {string.Join(' ', requirement.Items.Select(item => item.Name))} }}]" : "");

    /// <summary>The type of the argument that takes the value: null when any step may be null.</summary>
    public static string Type(RequirementModel requirement)
    {
        var last = requirement.Path[^1].Field.Type;
        var type = requirement.Path.All(step => step.Field.Type.IsNonNull) ? last : last.Nullable;
        return requirement.Items.Count > 0 ? type.ToString().Replace(type.Name, InputName(requirement), StringComparison.Ordinal) : type.ToString();
    }

    public static string InputName(RequirementModel requirement) => "In_" + requirement.Argument;

    private static string Step((TypeModel On, FieldModel Field, string Arguments) step) => step.Field.Name + (step.Arguments.Length > 0 ? $"({step.Arguments})" : "");
}
