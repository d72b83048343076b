using System.ComponentModel;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Settings;
using ErpSystem.Finance.Taxes;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Invoices;

[MutationType]
public static class InvoiceCreate
{
    private const int MaximumLines = 1000;

    [Description("Writes a draft of an invoice that no order asks for.")]
    [Authorize("finance.invoice.create"), Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceUnknownTaxCode>]
    public static async Task<Invoice> InvoiceCreateAsync(InvoiceCreateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var company = await db.SettingsAsync(ct);
        var account = await db.CustomerAccounts.FirstOrDefaultAsync(item => item.CustomerId == input.CustomerId, ct);
        if (input.PaymentTermDays is < 0 or > 3650)
        {
            throw Texts.Refused("lies between 0 and 3650", "paymentTermDays");
        }

        var header = new InvoiceHeader(
            input.CustomerId,
            Texts.Currency(input.Currency ?? company.CurrencyCode, "currency"),
            input.InvoiceDate ?? company.DateAt(db.Time.GetUtcNow()),
            input.PaymentTermDays ?? account?.PaymentTermDays ?? company.PaymentTermDays)
        {
            Note = Texts.Optional(input.Note, 4000, "note"),
        };
        var invoice = Invoice.Create(Id<Invoice>.New(db.Time), header, db.Time.GetUtcNow());
        invoice.Add(await LinesAsync(db, invoice, input.Lines, ct));
        db.Invoices.Add(invoice);
        return invoice;
    }

    private static async Task<List<InvoiceLine>> LinesAsync(
        FinanceDbContext db, Invoice invoice, IReadOnlyList<InvoiceLineInput> lines, CancellationToken ct)
    {
        if (lines.Count is 0 or > MaximumLines)
        {
            throw Texts.Refused($"has 1 to {MaximumLines} entries", "lines");
        }

        var codes = await db.TaxCodes.AsNoTracking().Where(code => !code.Archived).ToDictionaryAsync(code => code.Code, ct);
        return [.. lines.Select((line, index) => Line(db, invoice, line, index, codes))];
    }

    private static InvoiceLine Line(FinanceDbContext db, Invoice invoice, InvoiceLineInput line, int index, Dictionary<string, TaxCode> codes)
    {
        string[] path = ["lines", Texts.Index(index)];
        var discount = line.DiscountPercent ?? 0;
        if (discount is < 0 or > 100 || decimal.Round(discount, Amounts.PercentScale) != discount)
        {
            throw Texts.Refused("lies between 0 and 100, with at most 4 decimals", [.. path, "discountPercent"]);
        }

        var code = codes.GetValueOrDefault(line.TaxCode)
            ?? throw new DomainException(new FinanceUnknownTaxCode(line.TaxCode) { Path = ["input", .. path, "taxCode"] });
        var quantity = Checked(line.Quantity.Value, mayBeZero: false, [.. path, "quantity"]);
        var price = Checked(line.UnitPrice, mayBeZero: true, [.. path, "unitPrice"]);
        return new InvoiceLine
        {
            Id = Id<InvoiceLine>.New(db.Time),
            InvoiceId = invoice.Id,
            LineNumber = index + 1,
            Description = Texts.Required(line.Description, 500, [.. path, "description"]),
            Quantity = new Quantity(quantity, Texts.Required(line.Quantity.Unit, 20, [.. path, "quantity", "unit"])),
            UnitPrice = price,
            DiscountPercent = discount,
            Net = Net(quantity, price, discount, invoice.CurrencyCode, path),
            TaxCode = code.Code,
            TaxRate = code.Rate,
        };
    }

    private static decimal Net(decimal quantity, decimal price, decimal discount, string currency, string[] path) =>
        // Compared as doubles, because the product itself may not fit a decimal.
        (double)quantity * (double)price >= (double)Amounts.Limit
            ? throw Texts.Refused("makes the line too large", [.. path, "unitPrice"])
            : Amounts.LineNet(quantity, price, discount, currency);

    private static decimal Checked(decimal value, bool mayBeZero, string[] path) =>
        value < 0 || (value == 0 && !mayBeZero) || decimal.Round(value, Amounts.PriceScale) != value || value >= Amounts.Limit
            ? throw Texts.Refused($"is {(mayBeZero ? "not negative" : "above zero")} and has at most {Amounts.PriceScale} decimals", path)
            : value;
}

[Description("Today, in the company's currency and with the customer's terms, unless others are given.")]
public sealed record InvoiceCreateInput(
    Id<Customer> CustomerId,
    IReadOnlyList<InvoiceLineInput> Lines,
    string IdempotencyKey,
    string? Currency,
    DateOnly? InvoiceDate,
    int? PaymentTermDays,
    string? Note);

[Description("What is charged for.")]
public sealed record InvoiceLineInput(string Description, Quantity Quantity, decimal UnitPrice, string TaxCode, decimal? DiscountPercent);
