using ErpSystem.Subgraphs.Persistence;
using global::GraphQL;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The types that every source knows in the same form.</summary>
internal static class KitTypes
{
    public static void Add(TypeCatalog catalog, Fields fields)
    {
        AddMoney(catalog);
        AddObject(catalog, fields, typeof(Quantity), "How much of a unit.", nameof(Quantity.Value), nameof(Quantity.Unit));
    }

    public static ObjectGraphType AddObject(TypeCatalog catalog, Fields fields, Type type, string description, params string[] properties)
    {
        catalog.Show(type, type.Name);
        var made = catalog.Add(new ObjectGraphType { Name = type.Name, Description = description, IsTypeOf = type.IsInstanceOfType });
        made.ApplyDirective("shareable");
        foreach (var property in properties)
        {
            made.AddField(fields.Property(type.GetProperty(property)!));
        }

        return made;
    }

    private static void AddMoney(TypeCatalog catalog)
    {
        catalog.Show(typeof(Money), nameof(Money));
        var money = catalog.Add(new ObjectGraphType
        {
            Name = nameof(Money),
            Description = "An amount in a currency (ISO 4217).",
            IsTypeOf = value => value is Money,
        });
        money.ApplyDirective("shareable");
        money.AddField(new FieldType
        {
            Name = "amount",
            Description = "At least the digits of the currency's minor unit.",
            ResolvedType = Wrapping.NonNull("Decimal"),
            Resolver = new DelegateResolver(context => AmountText((Money)context.Source!)),
        });
        money.AddField(new FieldType
        {
            Name = "currencyCode",
            ResolvedType = Wrapping.NonNull("String"),
            Resolver = new DelegateResolver(context => ((Money)context.Source!).CurrencyCode),
        });
    }

    private static string AmountText(Money money)
    {
        var text = KitJson.Text(money.Amount);
        var digits = Currency.MinorUnitDigits(money.CurrencyCode);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var has = point < 0 ? 0 : text.Length - point - 1;
        return has >= digits ? text : (point < 0 ? text + "." : text) + new string('0', digits - has);
    }
}
