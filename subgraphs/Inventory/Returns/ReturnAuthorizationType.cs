using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Returns;

[ObjectType<ReturnAuthorization>(Key = "id", Fields = [nameof(ReturnAuthorization.Id)])]
public static class ReturnAuthorizationType
{
    [Description("What came back on it.")]
    [Authorize("inventory.return_receipt.read"), Connection<ReturnReceiptList>(By = nameof(ReturnReceipt.ReturnAuthorizationId))]
    public static IQueryable<ReturnReceipt> ReturnReceipts([FromServices] InventoryDbContext db) => db.ReturnReceipts;
}
