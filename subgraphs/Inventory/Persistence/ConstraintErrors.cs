using System.Collections.Frozen;
using ErpSystem.Inventory.Counts;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Persistence;

/// <summary>What a violated unique key means to the caller; any other violation is a bug and stays one.</summary>
internal static class ConstraintErrors
{
    private static readonly FrozenDictionary<string, DomainError> errors = new Dictionary<string, DomainError>
    {
        ["unit_company_id_code_key"] = Taken("code"),
        ["unit_conversion_pair_key"] = Taken("pair of units", "from"),
        ["product_category_company_id_code_key"] = Taken("code"),
        ["product_company_id_sku_key"] = Taken("sku"),
        ["warehouse_company_id_code_key"] = Taken("code"),
        ["location_company_id_warehouse_id_code_key"] = Taken("code"),
        ["reorder_rule_company_id_product_id_warehouse_id_key"] = Taken("product and warehouse", "productId"),
        ["stock_count_open_key"] = new StockCountAlreadyOpen(),
        ["reservation_line_open_key"] = new OrderLineAlreadyReserved(),
    }.ToFrozenDictionary();

    public static DomainError? Of(string constraint) => errors.GetValueOrDefault(constraint);

    private static InventoryAlreadyTaken Taken(string what, string? field = null)
    {
        return new InventoryAlreadyTaken(what) { Path = ["input", field ?? what] };
    }
}
