namespace ErpSystem.Local.Play;

/// <summary>An invoice of an order, and what it still asks for.</summary>
public sealed record OpenInvoice(string Id, string? Number, string Status, string Outstanding, string Currency);
