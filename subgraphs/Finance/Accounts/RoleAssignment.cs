namespace ErpSystem.Finance.Accounts;

/// <summary>A role and the account that plays it.</summary>
public sealed record RoleAssignment(AccountRole Role, Account Account);
