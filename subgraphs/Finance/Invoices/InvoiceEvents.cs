namespace ErpSystem.Finance.Invoices;

/// <summary>Tells others what became of an invoice.</summary>
internal static class InvoiceEvents
{
    /// <summary>What is outstanding changed; told as well when nothing is outstanding any more because it was paid.</summary>
    public static void PublishSettlement(this FinanceDbContext db, Invoice invoice)
    {
        db.Publish(InvoiceSettlementChanged.Of(invoice));
        if (invoice.Status == InvoiceStatus.Paid)
        {
            db.Publish(InvoicePaid.Of(invoice));
        }
    }
}
