using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Accounts;

/// <summary>A place in the chart of accounts: a group holds others, a leaf is posted to.</summary>
public sealed class Account : IEntity<Account>, ICompanyOwned, IVersioned
{
    private Account()
    {
    }

    public Id<Account> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public AccountType Type { get; private set; }

    /// <summary>Whether it holds other accounts and is never posted to; decided once.</summary>
    public bool IsGroup { get; private set; }

    public Id<Account>? ParentId { get; private set; }

    /// <summary>Which documents alone may post to it.</summary>
    public AccountControl? Control { get; private set; }

    public bool Archived { get; private set; }

    /// <summary>Amounts count up on the debit side of assets and expenses, on the credit side of all others.</summary>
    public bool CountsDebit => CountsDebitOf(Type);

    /// <summary>Whether amounts of the type count up on the debit side.</summary>
    public static bool CountsDebitOf(AccountType type) => type is AccountType.Asset or AccountType.Expense;

    /// <summary>A new account below a group of the same type, or at the top.</summary>
    public static Account Create(Id<Account> id, string code, string name, AccountType type, bool isGroup, Account? parent, AccountControl? control)
    {
        if (isGroup && control is not null)
        {
            throw Texts.Refused("is for accounts that are posted to", "control");
        }

        var account = new Account { Id = id, Code = code, Name = name, Type = type, IsGroup = isGroup, Control = control };
        account.Move(parent);
        return account;
    }

    public void Rename(string name) => Name = name;

    /// <summary>Puts it below a group of its type, or at the top.</summary>
    public void Move(Account? parent)
    {
        if (parent is { IsGroup: false } or { Archived: true })
        {
            throw Texts.Refused("names an account that holds no others", "parentId");
        }

        if (parent is not null && parent.Type != Type)
        {
            throw Texts.Refused($"names a group of type {parent.Type}", "parentId");
        }

        ParentId = parent?.Id;
    }

    /// <summary>Takes it out of use; what was posted stays.</summary>
    public void Archive()
    {
        if (Archived)
        {
            throw new DomainException(new FinanceArchived("account")) { Entity = this };
        }

        Archived = true;
    }

    public void Restore() => Archived = false;
}
