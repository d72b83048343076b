using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Planning;

/// <summary>A plan, or why there is none. Exactly one of them is given.</summary>
public sealed record PlanningResult(QueryPlan? Plan, GraphQLError? Error);
