using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Credit;

/// <summary>The order would go beyond the customer's credit limit, and the customer's policy is to refuse that.</summary>
public sealed record SalesCreditExceeded(Money Exposure, Money CreditLimit)
    : DomainError("SALES_CREDIT_EXCEEDED", "With this order the customer would owe more than the credit limit allows.");
