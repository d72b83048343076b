using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Returns;

/// <summary>More would come back than has left or than was authorized.</summary>
[Description("More would come back than has left or than was authorized.")]
public sealed record ReturnExceeded(int LineNumber, decimal Requested, decimal Allowed, string Unit)
    : DomainError("RETURN_EXCEEDED", "More would come back than has left or than was authorized.");
