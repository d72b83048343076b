using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Accounts;

/// <summary>What accounts can be found and sorted by.</summary>
public sealed class AccountList : ListDefinition<Account>
{
    public AccountList()
    {
        Field(account => account.Code);
        FilterField(account => account.Type);
        FilterField(account => account.ParentId);
        FilterField(account => account.IsGroup);
        FilterField(account => account.Archived);
        DefaultOrder(account => account.Code);
    }
}
