using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Accounts;

[ObjectType<RoleAssignment>(Name = "AccountRoleAssignment", Fields = [nameof(RoleAssignment.Role), nameof(RoleAssignment.Account)])]
[Description("A role and the account that plays it.")]
public static class RoleAssignmentType;
