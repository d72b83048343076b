using System.Reflection;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

public sealed class RuleCoverageTests
{
    [Fact]
    public void Every_rule_refuses_some_committed_document()
    {
        var reported = Oracle.Cases("handwritten").Concat(Oracle.Cases("generated")).SelectMany(document => Codes(document.Text)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], RuleCodes().Except(reported));
    }

    // Clients and dashboards know these names: a change is a breaking change.
    [Fact]
    public void The_codes_of_the_rules_are_stable() => Snapshot.Match(string.Join('\n', RuleCodes()));

    private static IReadOnlyList<string> RuleCodes() =>
    [
        .. typeof(OperationValidator).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Rule", StringComparison.Ordinal) && type is { IsAbstract: false, Namespace: "ErpSystem.Gateway.Schema.Validation.Rules" })
            .Select(type => (string)type.GetField("Code", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Codes(string text) =>
        OperationParser.Parse(text).Document is { } document ? OperationValidator.Validate(Oracle.Schema, document, text).Select(error => error.Code) : [];
}
