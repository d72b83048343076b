using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Credit;

/// <summary>What Finance says a customer owes in a currency; its row is the lock under which credit is given.</summary>
public sealed class CreditAccount : ICompanyOwned
{
    private CreditAccount()
    {
    }

    public Id<Company> CompanyId { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public decimal Balance { get; private set; }

    public decimal Overdue { get; private set; }

    internal void Owe(decimal balance, decimal overdue) => (Balance, Overdue) = (balance, overdue);
}
