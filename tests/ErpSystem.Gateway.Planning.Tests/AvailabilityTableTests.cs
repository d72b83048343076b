using System.Text;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Tests;

public sealed class AvailabilityTableTests
{
    [Fact]
    public void Fields_are_resolved_or_external_or_overridden_and_say_what_they_provide() => Snapshot.Match(Text("sharing", "Offer", "Shop", "Person"));

    [Fact]
    public void Required_arguments_carry_their_maps() => Snapshot.Match(Text("requirements", "Item"));

    [Fact]
    public void Lookups_are_found_under_interfaces_and_unions_and_list_their_keys() => Snapshot.Match(Text("abstract", "Article", "Video", "Hit"));

    [Fact]
    public void Keys_of_nested_fields_are_canonical_paths() => Snapshot.Match(Text("keys", "Product", "Stock"));

    [Fact]
    public void A_stand_in_is_opaque_and_its_lookup_finds_every_implementation() => Snapshot.Match(Text("interface-objects", "Media", "Book"));

    [Fact]
    public void List_lookups_of_the_settings_belong_to_their_lookup()
    {
        var table = PlanCases.Of("orders").Table;
        var inventory = table.Sources.Single(source => source.Name == "inventory");

        var lookup = Assert.Single(table.Find("Product", inventory)!.Lookups);

        Assert.Equal(("productById", "productsByIds", "ids"), (lookup.Field, lookup.List!.Field, lookup.List.Arguments["id"]));
    }

    private static string Text(string topic, params string[] types)
    {
        var table = PlanCases.Of(topic).Table;
        var text = new StringBuilder();
        foreach (var type in types.Select(name => table.Find(name)!))
        {
            text.Append(type.Name).Append('\n');
            foreach (var source in type.Sources.OfType<TypeInSource>())
            {
                var possible = string.Join('|', source.PossibleTypes.Order(StringComparer.Ordinal));
                text.Append($"  in {source.Source}: {source.LocalKind}{(source.IsOpaque ? " (opaque)" : "")} of {possible}\n");
                foreach (var lookup in source.Lookups)
                {
                    text.Append($"    lookup {string.Concat(lookup.Path.Select(step => step + "."))}{lookup.Field}: {lookup.ReturnType} by {string.Join(' ', lookup.KeyPaths)}\n");
                }
            }

            foreach (var field in type.Fields.Values.OrderBy(field => field.Definition.Name, StringComparer.Ordinal))
            {
                text.Append($"  {field.Definition.Name}: {string.Join(", ", field.Sources.OfType<FieldInSource>().Select(Describe))}\n");
            }
        }

        return text.ToString();
    }

    private static string Describe(FieldInSource field)
    {
        var provides = field.Provides is { } provided ? $" provides {{ {provided} }}" : "";
        return $"{field.Source} {field.Support} {field.Type}{provides}{string.Concat(field.Requirements.Select(requirement => $" {requirement.Argument} = {requirement.Map}"))}";
    }
}
