using System.Globalization;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Planning.Pricing;
using ErpSystem.Gateway.Schema.Coercion;

namespace ErpSystem.Gateway.Security;

/// <summary>Refuses requests that cost more than the limit, and tells prices to those who ask.</summary>
/// <param name="limit">The highest price; null for no limit, and then nothing is priced unless a client asks.</param>
// Hot path.
internal sealed class PriceLimit(int? limit)
{
    // Generous: a screen of an ERP costs some hundreds.
    private const int OutsideDevelopment = 100_000;

    public static PriceLimit Of(RequestLimits limits, bool isDevelopment) => new(limits.Cost switch
    {
        null => isDevelopment ? null : OutsideDevelopment,
        <= 0 => null,
        var given => given,
    });

    /// <summary>The price, when the client wants to know it, and the refusal or the answer that takes the place of running.</summary>
    public (RequestPrice? Price, RequestOutcome? Instead) Check(OperationPrice operation, CoercedVariables variables, PriceInquiry inquiry)
    {
        if (limit is null && inquiry == PriceInquiry.None)
        {
            return default;
        }

        var quote = operation.Of(variables);
        var told = inquiry == PriceInquiry.None ? null : new RequestPrice(quote.Price, limit);
        if (Refusal(quote) is { } refusal)
        {
            refusal.Price = told;
            return (told, refusal);
        }

        if (inquiry != PriceInquiry.Validate)
        {
            return (told, null);
        }

        var priced = RequestOutcome.Priced();
        priced.Price = told;
        return (told, priced);
    }

    private RequestOutcome? Refusal(Quote quote) =>
        limit is null ? null
        : quote.Price > limit ? RequestOutcome.Refused(
            RequestErrorCodes.CostLimit,
            string.Create(CultureInfo.InvariantCulture, $"The operation costs {quote.Price:0.##}, at most {limit} is allowed."))
        : quote.FieldWithoutSize is { } field ? RequestOutcome.Refused(
            RequestErrorCodes.SlicingArguments, $"Exactly one argument that limits the list must be given for the field \"{field}\".")
        : null;
}
