using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Streams;

[EventStream("inventory.stock_level.changed.v1", EventKind.State), Authorize("inventory.stock.read")]
[Description("What a warehouse has of a product, or has promised of it, changed.")]
public sealed record StockLevelChanged(
    [EventValue("payload.productId"), EventArgument("productIds", IsList = true)] Product Product,
    [EventValue("payload.warehouseId")] Warehouse Warehouse,
    [EventValue("payload.stockLevelId")] StockLevel StockLevel,
    [EventValue("payload.onHand", "payload.unit")] Quantity OnHand,
    [EventValue("payload.reserved", "payload.unit")] Quantity Reserved,
    [EventValue("payload.available", "payload.unit")] Quantity Available);
