using System.Text.Json.Nodes;

namespace ErpSystem.Local.Play;

/// <summary>Where an order stands, as three domains say it.</summary>
public sealed record OrderView(
    string? Number,
    string Status,
    string? Reserved,
    string Delivered,
    string Billed,
    bool Paid,
    int Shipments,
    IReadOnlyList<OpenInvoice> Invoices)
{
    /// <summary>Null when the order is unknown or a domain did not answer.</summary>
    public static OrderView? Of(JsonNode? order)
    {
        if (order?["shipments"]?["nodes"] is not JsonArray shipments || order["invoices"]?["nodes"] is not JsonArray invoices)
        {
            return null;
        }

        return new OrderView(
            (string?)order["number"],
            (string)order["status"]!,
            (string?)order["reservationStatus"],
            (string)order["deliveryStatus"]!,
            (string)order["billingStatus"]!,
            (bool)order["paid"]!,
            shipments.Count,
            [.. invoices.Select(invoice => InvoiceOf(invoice!))]);
    }

    private static OpenInvoice InvoiceOf(JsonNode invoice) => new(
        (string)invoice["id"]!,
        (string?)invoice["number"],
        (string)invoice["status"]!,
        (string)invoice["outstanding"]!["amount"]!,
        (string)invoice["outstanding"]!["currencyCode"]!);
}
