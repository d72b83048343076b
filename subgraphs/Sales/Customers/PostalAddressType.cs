using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Customers;

[ObjectType<PostalAddress>(Fields =
[
    nameof(PostalAddress.Recipient), nameof(PostalAddress.Line1), nameof(PostalAddress.Line2), nameof(PostalAddress.PostalCode),
    nameof(PostalAddress.City), nameof(PostalAddress.Region), nameof(PostalAddress.CountryCode),
])]
[Description("Where post and goods go, as it read at some time.")]
public static class PostalAddressType
{
}
