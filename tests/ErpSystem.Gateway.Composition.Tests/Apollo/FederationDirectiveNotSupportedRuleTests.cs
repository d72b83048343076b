namespace ErpSystem.Gateway.Composition.Tests.Apollo;

public sealed class FederationDirectiveNotSupportedRuleTests
{
    [Fact]
    public void Directives_of_others_are_none_of_its_business() =>
        Composed.WithoutComplaint(
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@authenticated"])

            type Query {
              user: Int @authorized
            }
            """);

    [Fact]
    public void A_directive_that_would_have_to_be_enforced_is_refused() =>
        Composed.With(
            """
            error FEDERATION_DIRECTIVE_NOT_SUPPORTED Query (A:3:12): @authenticated on 'Query' is a directive of Apollo Federation that this gateway does not enforce.
              hint: Remove it and protect the field in the source itself.
            error FEDERATION_DIRECTIVE_NOT_SUPPORTED Query.user(id:) (A:4:15): @fromContext on 'Query.user(id:)' is a directive of Apollo Federation that this gateway does not enforce.
              hint: Remove it and protect the field in the source itself.
            error FEDERATION_DIRECTIVE_NOT_SUPPORTED Query.user (A:4:69): @policy on 'Query.user' is a directive of Apollo Federation that this gateway does not enforce.
              hint: Remove it and protect the field in the source itself.
            """,
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@external", "@requires", "@authenticated"])

            type Query @authenticated {
              user(id: ID @federation__fromContext(field: "$user { id }")): Int @federation__policy(policies: [["admin"]])
            }
            """);
}
