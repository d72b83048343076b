using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Transfers;

[Description("One product to bring elsewhere; without a location it is the warehouse's one for unassigned goods.")]
public sealed record StockTransferLineInput(
    Id<Product> ProductId, Id<Location>? FromLocationId, Id<Location>? ToLocationId, Quantity Quantity);
