using System.Globalization;
using ErpSystem.Sales.Credit;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Demo;

/// <summary>Companies that buy: most by the default list, some wholesale, some abroad.</summary>
internal static class DemoCustomers
{
    public const int PerScale = 100;

    private static readonly string[] names =
        ["Nordwind", "Alster", "Rheingold", "Isar", "Havel", "Taunus", "Ostsee", "Eifel", "Spree", "Donau", "Harz", "Weser", "Lahn"];

    private static readonly string[] trades =
        ["Maschinenbau", "Elektrotechnik", "Sanitär", "Holzbau", "Metallbau", "Anlagentechnik", "Werkzeuge", "Fahrzeugteile", "Gebäudetechnik"];

    private static readonly string[] forms = ["GmbH", "AG", "KG", "OHG", "e. K."];

    private static readonly (string City, string PostalCode)[] cities =
    [
        ("Hamburg", "20095"), ("Köln", "50667"), ("München", "80331"), ("Berlin", "10115"), ("Leipzig", "04109"), ("Bremen", "28195"),
        ("Kassel", "34117"),
    ];

    private static readonly (string City, string PostalCode, string Region)[] abroad =
        [("Chicago", "60601", "IL"), ("Austin", "78701", "TX"), ("Portland", "97201", "OR")];

    public static IReadOnlyList<Customer> Make(int scale) => [.. Enumerable.Range(1, PerScale * scale).Select(Of)];

    private static Customer Of(int index)
    {
        var isAbroad = index % 10 == 0;
        var priceList = isAbroad ? 3 : index % 5 == 1 ? 2 : 0;
        var name = $"{names[index % names.Length]} {trades[index % trades.Length]} {(isAbroad ? "Inc." : forms[index % forms.Length])}";
        var customer = Customer.Create(
            DemoId.Of<Customer>(index),
            Numbered("C-", index, 6),
            new CustomerTerms(
                name,
                Numbered("CRM-", index, 5),
                isAbroad ? null : Numbered("DE", 100_000_000 + (index * 7_919), 9),
                Numbered("orders-", index, 1) + "@customer.example",
                priceList == 0 ? null : DemoId.Of<PriceList>(priceList),
                isAbroad ? "Z0" : null)
            {
                CurrencyCode = isAbroad ? "USD" : "EUR",
                PaymentTermDays = (index % 3) switch { 0 => 14, 1 => 30, _ => null },
                CreditLimit = index % 4 == 0 ? 20_000m + (index % 5 * 20_000m) : null,
                CreditPolicy = index % 16 == 0 ? CreditPolicy.Refuse : CreditPolicy.Hold,
            });
        for (var i = 0; i <= index % 3; i++)
        {
            customer.AddAddress(DemoId.Of<Address>((index * 10) + i), isAbroad ? Abroad(name, index, i) : AtHome(name, index, i));
        }

        return customer;
    }

    private static PostalAddress AtHome(string name, int index, int number)
    {
        var (city, postalCode) = cities[(index + number) % cities.Length];
        return new PostalAddress(name, Numbered("Industriestraße ", (index % 90) + number + 1, 1), null, postalCode, city, null, "DE");
    }

    private static PostalAddress Abroad(string name, int index, int number)
    {
        var (city, postalCode, region) = abroad[(index + number) % abroad.Length];
        return new PostalAddress(name, Numbered("", index + number, 1) + " Main Street", "Dock 2", postalCode, city, region, "US");
    }

    private static string Numbered(string prefix, int number, int digits) =>
        prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
