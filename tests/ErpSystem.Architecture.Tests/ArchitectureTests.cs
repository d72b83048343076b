using ErpSystem.Testing;

namespace ErpSystem.Architecture.Tests;

public sealed class ArchitectureTests
{
    private static readonly Lazy<SourceTree> Tree = new(() => SourceTree.Read(Repository.Root));

    public static TheoryData<string> Rules => [.. Rule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_tree_keeps_the_rule(string name) => Assert.Empty(Find(name).Violations(Tree.Value));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_names_a_violation_when_the_tree_is_broken(string name)
    {
        var rule = Find(name);
        var (broken, violation) = rule.Broken(Tree.Value);

        var found = rule.Violations(broken).Except(rule.Violations(Tree.Value));

        Assert.Equal([violation], found);
    }

    [Fact]
    public void Every_rule_of_this_assembly_is_in_the_list()
    {
        var declared = typeof(Rule).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Rule))).Select(type => type.Name);

        Assert.Equal(declared.Order(StringComparer.Ordinal), Rule.All.Select(rule => rule.Name).Order(StringComparer.Ordinal));
    }

    private static Rule Find(string name) => Rule.All.Single(rule => rule.Name == name);
}
