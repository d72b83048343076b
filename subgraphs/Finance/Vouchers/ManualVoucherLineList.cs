using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Vouchers;

/// <summary>The lines of a voucher, in their order.</summary>
public sealed class ManualVoucherLineList : ListDefinition<ManualVoucherLine>
{
    public ManualVoucherLineList()
    {
        Field(line => line.LineNumber);
        DefaultOrder(line => line.LineNumber);
    }
}
