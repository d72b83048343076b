using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Payments;

/// <summary>Invoices that money or credit of a customer is to be set against, locked.</summary>
internal sealed class AllocationRequest(IReadOnlyList<(Invoice Invoice, decimal Amount)> items)
{
    private const int Maximum = 500;

    public IReadOnlyList<(Invoice Invoice, decimal Amount)> Items => items;

    /// <summary>Locks the invoices and sees that they are this customer's, in this currency, each named once.</summary>
    public static async Task<AllocationRequest> LockAsync(
        FinanceDbContext db, IReadOnlyList<AllocationInput> inputs, Id<Customers.Customer> customer, string currency, CancellationToken ct)
    {
        if (inputs.Count > Maximum)
        {
            throw Texts.Refused($"has at most {Maximum} entries", "allocations");
        }

        var invoices = await db.LockedAsync(inputs.Select(input => input.InvoiceId), ct);
        var items = new List<(Invoice, decimal)>();
        foreach (var (index, input) in inputs.Index())
        {
            string[] path = ["allocations", Texts.Index(index), "invoiceId"];
            var invoice = invoices.GetValueOrDefault(input.InvoiceId)
                ?? throw new DomainException(new EntityNotFound(input.InvoiceId) { Path = ["input", .. path] });
            if (!Amounts.Fits(input.Amount, currency) || input.Amount <= 0)
            {
                throw Texts.Refused($"is an amount in {currency} above zero", "allocations", Texts.Index(index), "amount");
            }

            if (items.Exists(item => item.Item1.Id == invoice.Id))
            {
                throw Texts.Refused("names an invoice twice", path);
            }

            items.Add(invoice.CustomerId == customer && invoice.CurrencyCode == currency
                ? (invoice, input.Amount)
                : throw new DomainException(new FinanceOtherCustomer(invoice.Id) { Path = ["input", .. path] }));
        }

        return new AllocationRequest(items);
    }
}
