using System.Reflection;
using System.Text.RegularExpressions;

namespace ErpSystem.Gateway.Composition.Tests;

public sealed partial class RuleCodesTests
{
    [Fact]
    public void The_rules_of_the_specification_are_all_there()
    {
        var codes = typeof(SchemaComposer).Assembly.GetTypes()
            .Select(type => type.GetField("Code", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string)
            .OfType<string>()
            .Order(StringComparer.Ordinal);

        Snapshot.Match(string.Join("\n", codes) + "\n");
    }

    [Fact]
    public void Every_rule_has_a_test_class_of_its_name()
    {
        var rules = typeof(SchemaComposer).Assembly.GetTypes().Where(type => RuleName().IsMatch(type.Name) && !type.IsInterface && type.Namespace!.Contains("Rules", StringComparison.Ordinal)).Select(type => $"{type.Name}Tests");
        var tests = typeof(RuleCodesTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.Equal([], rules.Where(name => !tests.Contains(name)));
    }

    [GeneratedRegex("Rule$")]
    private static partial Regex RuleName();
}
