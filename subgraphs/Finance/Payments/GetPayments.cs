using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Payments;

[QueryType]
public static class GetPayments
{
    [Authorize("finance.payment.read"), Connection<PaymentList>]
    public static IQueryable<Payment> Payments([FromServices] FinanceDbContext db) => db.Payments;

    [Lookup, Authorize("finance.payment.read")]
    public static IDataLoaderResult<Payment?> PaymentById(Id<Payment> id, [FromServices] PaymentLoader payments) => payments.Load(id);

    [Lookup, Authorize("finance.payment.read")]
    public static IDataLoaderResult<Payment?> PaymentByNumber(string number, [FromServices] PaymentByNumberLoader payments) => payments.Load(number);
}
