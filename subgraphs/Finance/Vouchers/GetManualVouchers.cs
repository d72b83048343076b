using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Vouchers;

[QueryType]
public static class GetManualVouchers
{
    [Authorize("finance.voucher.read"), Connection<ManualVoucherList>]
    public static IQueryable<ManualVoucher> ManualVouchers([FromServices] FinanceDbContext db) => db.ManualVouchers;

    [Lookup, Authorize("finance.voucher.read")]
    public static IDataLoaderResult<ManualVoucher?> ManualVoucherById(Id<ManualVoucher> id, [FromServices] ManualVoucherLoader vouchers) =>
        vouchers.Load(id);
}
