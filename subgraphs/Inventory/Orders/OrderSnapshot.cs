using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Orders;

/// <summary>What Inventory keeps of an order of Sales; its row is locked by whoever reserves, ships, takes back or cancels for the order.</summary>
/// <remarks>Events come in any order: what each one says is kept with the order's version of that moment, and an older one says nothing.</remarks>
public sealed class OrderSnapshot : ICompanyOwned
{
    public OrderSnapshot(Id<SalesOrder> id) => Id = id;

    public Id<SalesOrder> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string? Number { get; private set; }

    public DeliveryPolicy Policy { get; private set; }

    /// <summary>The order's version whose lines are known.</summary>
    public int DemandVersion { get; private set; }

    public bool CreditHeld { get; private set; }

    /// <summary>The order's version that said whether it is held.</summary>
    public int CreditVersion { get; private set; }

    /// <summary>For good, also when nothing else is known of the order yet.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>Takes over what the order wants; false when something newer is known or the order was given up.</summary>
    public bool Demand(int version, string number, DeliveryPolicy policy)
    {
        Number ??= number;
        if (Cancelled || version <= DemandVersion)
        {
            return false;
        }

        DemandVersion = version;
        Policy = policy;
        return true;
    }

    public void Hold(int version, bool held)
    {
        if (version > CreditVersion)
        {
            CreditVersion = version;
            CreditHeld = held;
        }
    }

    public void Cancel() => Cancelled = true;

    /// <summary>Refuses deliveries for an order that was given up or whose customer is over the limit.</summary>
    public void ExpectDeliverable()
    {
        if (Cancelled)
        {
            throw new DomainException(new InventoryOrderCancelled(Id));
        }

        if (CreditHeld)
        {
            throw new DomainException(new InventoryOrderOnHold(Id));
        }
    }
}
