using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Planning.Tests;

public sealed class GoldenPlanTests
{
    public static TheoryData<string, string> All()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(PlanCases.Folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cases.Add(Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileNameWithoutExtension(file));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_plan_is_the_one_that_was_read_and_accepted(string topic, string property)
    {
        var file = Path.Combine(PlanCases.Folder, topic, property);
        var document = DocumentParser.Parse(File.ReadAllText(file + ".graphql"));

        var result = PlanCases.Of(topic).Planner.Plan(document, null);

        var text = result.Plan?.ToText() ?? $"no plan: {result.Error!.Message}\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_PLANS") == "1")
        {
            File.WriteAllText(file + ".plan", text);
        }

        Assert.True(File.Exists(file + ".plan"), $"{property}.plan is missing; the plan is\n{text}");
        Assert.Equal(File.ReadAllText(file + ".plan"), text);
    }

    [Fact]
    public void Every_accepted_plan_belongs_to_an_operation()
    {
        var orphans = Directory.GetFiles(PlanCases.Folder, "*.plan", SearchOption.AllDirectories).Where(file => !File.Exists(Path.ChangeExtension(file, "graphql")));

        Assert.Empty(orphans);
    }
}
