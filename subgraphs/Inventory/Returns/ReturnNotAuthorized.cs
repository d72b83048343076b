using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Returns;

/// <summary>Sales has not authorized the return, or has taken that back.</summary>
[Description("Sales has not authorized the return, or has taken that back.")]
public sealed record ReturnNotAuthorized(Id<ReturnAuthorization> ReturnAuthorizationId)
    : DomainError("RETURN_NOT_AUTHORIZED", "The return is not authorized.");
