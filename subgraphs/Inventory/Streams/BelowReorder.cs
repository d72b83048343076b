using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Reorder;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Streams;

[EventStream("inventory.stock_level.below_reorder.v1", EventKind.State), Authorize("inventory.reorder_rule.read")]
[Description("Less of a product became available in a warehouse than its reorder rule wants.")]
public sealed record BelowReorder(
    [EventValue("payload.reorderRuleId")] ReorderRule ReorderRule,
    [EventValue("payload.productId")] Product Product,
    [EventValue("payload.warehouseId"), EventArgument("warehouseId")] Warehouse Warehouse,
    [EventValue("payload.available", "payload.unit")] Quantity Available,
    [EventValue("payload.suggestedQuantity", "payload.unit")] Quantity SuggestedQuantity);
