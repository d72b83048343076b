using System.Globalization;

namespace ErpSystem.Local.Play;

/// <summary>One order from draft to paid at a system that runs, each act told in a line.</summary>
public sealed class OrderPlay(OrderDesk desk, TextWriter output)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    /// <summary>Plays it; the pause lets somebody who watches read along.</summary>
    /// <exception cref="PlayException">An act was refused, or what it should lead to did not come.</exception>
    public async Task RunAsync(decimal quantity, TimeSpan pause, CancellationToken ct)
    {
        var key = Guid.NewGuid().ToString("N");
        var goods = await desk.GoodsAsync(quantity, ct);
        var customer = await desk.CustomerAsync($"Play {DateTime.Now.ToString("T", CultureInfo.InvariantCulture)}", $"{key}-customer", ct);
        var order = await desk.DraftAsync(customer, goods, quantity, $"{key}-draft", ct);
        await SayAsync($"draft       {order}: {quantity:0} pcs of {goods.Name}", pause, ct);

        await desk.ConfirmAsync(order, $"{key}-confirm", ct);
        var seen = await desk.WaitAsync(order, "reserved", view => view.Reserved == "FULL", patience, ct);
        await SayAsync($"confirmed   {seen.Number}, and Inventory has reserved all of it", pause, ct);

        await desk.ShipAsync(order, $"{key}-ship", ct);
        seen = await desk.WaitAsync(order, "billed", view => view is { Delivered: "FULL", Billed: "FULL", Invoices: [{ Number: not null }] }, patience, ct);
        await SayAsync($"delivered   and Finance has posted cost of goods and invoice {seen.Invoices[0].Number} over {seen.Invoices[0].Outstanding} {seen.Invoices[0].Currency}", pause, ct);

        await desk.PayAsync(customer, seen.Invoices[0], $"{key}-pay", ct);
        seen = await desk.WaitAsync(order, "closed", view => view is { Status: "CLOSED", Paid: true }, patience, ct);
        await SayAsync($"paid        and the order is {seen.Status}", TimeSpan.Zero, ct);
    }

    private async Task SayAsync(string text, TimeSpan pause, CancellationToken ct)
    {
        await output.WriteLineAsync(text.AsMemory(), ct);
        await Task.Delay(pause, ct);
    }
}
