using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Syntax;

// Arguments, directives, descriptions and order.
public sealed partial class SchemaPrinter
{
    private void PrintArguments(MemberCollection<InputValueDefinition> arguments, string indent)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        var ordered = Ordered(arguments);
        if (!ordered.Any(HasDescription))
        {
            var separator = "(";
            foreach (var argument in ordered)
            {
                output.Append(separator);
                PrintInputValue(argument);
                PrintDirectives(argument.Directives);
                separator = ", ";
            }

            output.Append(')');
            return;
        }

        output.Append("(\n");
        for (var index = 0; index < ordered.Count; index++)
        {
            output.Append(index > 0 && HasDescription(ordered[index]) ? "\n" : "");
            PrintDescription(ordered[index].Description, indent + "  ");
            output.Append(indent).Append("  ");
            PrintInputValue(ordered[index]);
            PrintDirectives(ordered[index].Directives);
            output.Append('\n');
        }

        output.Append(indent).Append(')');
    }

    private void PrintInputValue(InputValueDefinition value)
    {
        output.Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is { } literal)
        {
            output.Append(" = ");
            ValuePrinter.Append(output, literal);
        }
    }

    private void PrintDirectives(MemberCollection<AppliedDirective> directives)
    {
        foreach (var directive in directives)
        {
            if (IsPrinted(directive))
            {
                output.Append(' ');
                PrintDirective(directive);
            }
        }
    }

    private void PrintDirective(AppliedDirective directive)
    {
        output.Append('@').Append(directive.Name);
        var separator = "(";
        foreach (var argument in directive.Arguments)
        {
            output.Append(separator).Append(argument.Name).Append(": ");
            ValuePrinter.Append(output, argument.Value);
            separator = ", ";
        }

        output.Append(directive.Arguments.IsEmpty ? "" : ")");
    }

    private void PrintDescription(string? description, string indent)
    {
        if (description is not null && options.Descriptions)
        {
            output.Append(indent).Append(BlockString.Print(description).Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append('\n');
        }
    }

    private void Separate() => output.Append(output.Length > 0 ? "\n" : "");

    private bool IsPrinted(AppliedDirective directive) => options.Directives?.Invoke(directive) ?? true;

    private bool HasDescription(SchemaMember member) => options.Descriptions && member.Description is not null;

    private MemberCollection<T> Ordered<T>(MemberCollection<T> members)
        where T : class, INamedMember =>
        options.Sorted ? new MemberCollection<T>(members.OrderBy(member => member.Name, StringComparer.Ordinal)) : members;

    private ImmutableArray<string> Ordered(ImmutableArray<string> names) => options.Sorted ? names.Sort(StringComparer.Ordinal) : names;
}
