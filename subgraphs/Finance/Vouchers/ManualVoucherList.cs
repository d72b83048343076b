using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Vouchers;

/// <summary>What manual vouchers can be found and sorted by; the latest first.</summary>
public sealed class ManualVoucherList : ListDefinition<ManualVoucher>
{
    public ManualVoucherList()
    {
        Field(voucher => voucher.PostingDate);
        FilterField(voucher => voucher.Number);
        DefaultOrder(voucher => voucher.PostingDate, descending: true);
    }
}
