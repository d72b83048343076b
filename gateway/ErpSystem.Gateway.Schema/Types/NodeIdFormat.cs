namespace ErpSystem.Gateway.Schema.Types;

/// <summary>How an id names the type of its object.</summary>
public enum NodeIdFormat
{
    /// <summary>Either of the others; no text is both.</summary>
    Any,

    /// <summary>A TypeID: the type's name in snake_case, an underscore, 26 characters of base32 (<c>sales_order_01h4…</c>).</summary>
    TypeId,

    /// <summary>Base64, plain or URL-safe, of the type's name, a colon or a line feed, and a key (<c>SalesOrder:42</c>), as Relay and Hot Chocolate make them.</summary>
    Base64,
}
