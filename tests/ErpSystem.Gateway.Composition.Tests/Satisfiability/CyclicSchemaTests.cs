using System.Text;

namespace ErpSystem.Gateway.Composition.Tests.Satisfiability;

public sealed class CyclicSchemaTests
{
    private const int Types = 100;
    private const int FieldsOfAType = 20;

    [Fact]
    public void A_schema_in_which_everything_leads_everywhere_is_checked_in_few_states()
    {
        var result = Composed.Of([.. Enumerable.Range(0, 3).Select(Source)]);

        Assert.Equal("", string.Join("\n", result.Log));

        // Each type can be returned by one source or by any of their unions; the roots come on top. The number of paths has hundreds of digits.
        Assert.InRange(result.VisitedStates, Types, (Types * 7) + 3);
    }

    [Fact]
    public void The_one_field_that_cannot_be_reached_is_found_in_it()
    {
        var sources = Enumerable.Range(0, 3).Select(Source).ToArray();
        sources[2] += "\ntype Query { island: Island }\ntype Island { coast: Coast }\ntype Coast @key(fields: \"id\") { id: ID! }\n".Replace("type Query", "extend type Query", StringComparison.Ordinal);
        sources[1] += "\ntype Coast @key(fields: \"id\") { id: ID! length: Int }\n";

        var error = Assert.Single(Composed.Of(sources).Log);

        Assert.Equal(("UNSATISFIABLE_QUERY_PATH", "Coast.length", "B"), (error.Code, error.Coordinate, error.Source));
    }

    // Every source has every type, finds it by its id, and owns every third of its fields.
    private static string Source(int source)
    {
        var sdl = new StringBuilder("type Query {\n");
        for (var type = 0; type < Types; type++)
        {
            sdl.Append($"  t{type}In{source}(id: ID!): T{type} @lookup\n");
        }

        sdl.Append("}\n");
        for (var type = 0; type < Types; type++)
        {
            sdl.Append($"type T{type} {{ id: ID!");
            for (var field = source; field < FieldsOfAType; field += 3)
            {
                sdl.Append($" f{field}: T{((type * 7) + (field * 13) + 1) % Types}");
            }

            sdl.Append(" }\n");
        }

        return sdl.ToString();
    }
}
