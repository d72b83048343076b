namespace ErpSystem.Gateway.Composition.Tests.Apollo;

public sealed class SourceKindTests
{
    private const string Orders = "type Query { orders: [Order] } type Order @key(fields: \"id\") { id: ID! depot: Depot } type Depot @key(fields: \"code\") { code: ID! }";
    private const string Depots = "type Query { depots: [Depot] } type Depot @key(fields: \"code\") { code: ID! city: String }";
    private const string SaysApollo = """{ "extensions": { "erp": { "kind": "ApolloFederation" } } }""";
    private const string SaysComposite = """{ "extensions": { "erp": { "kind": "Composite" } } }""";
    private const string Hint = "If the sources are written for Apollo Federation, say so in their settings";

    [Fact]
    public void Keys_alone_are_composite_schemas_and_where_they_do_not_suffice_the_hint_names_the_setting()
    {
        var result = Compose((Orders, null), (Depots, null));

        var message = Assert.Single(result.Log);
        Assert.Equal("UNSATISFIABLE_QUERY_PATH", message.Code);
        Assert.Contains(Hint, message.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_two_undecided_sources_resolve_has_the_hint_too()
    {
        var result = Compose((Depots, null), (Depots, null));

        Assert.Contains(result.Log, message => message.Code == "INVALID_FIELD_SHARING" && message.Hint!.Contains(Hint, StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_whose_settings_say_Apollo_is_one_and_so_are_the_silent_ones_beside_it()
    {
        var result = Compose((Orders, null), (Depots, SaysApollo));

        Assert.True(result.Succeeded, string.Join('\n', result.Log));
        Assert.Equal(2, result.ExecutionSchema!.Split("kind: \"ApolloFederation\"").Length - 1);
    }

    [Fact]
    public void A_source_whose_settings_say_composite_is_none_and_asks_for_lookups()
    {
        var result = Compose((Orders, SaysComposite), (Depots, null));

        var message = Assert.Single(result.Log);
        Assert.Equal("UNSATISFIABLE_QUERY_PATH", message.Code);
        Assert.DoesNotContain(Hint, message.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_there_is_not_is_an_error()
    {
        var result = Compose((Orders, """{ "extensions": { "erp": { "kind": "Apollo" } } }"""), (Depots, """{ "extensions": { "erp": { "kind": "1" } } }"""));

        Assert.Equal(
            ["SETTINGS_INVALID A: The settings of the source name the kind 'Apollo'; there are Composite, ApolloFederation.", "SETTINGS_INVALID B: The settings of the source name the kind '1'; there are Composite, ApolloFederation."],
            result.Log.Select(message => $"{message.Code} {message.Source}: {message.Message}"));
    }

    [Theory]
    [InlineData("type Query { depots: [Depot] _service: _Service } type _Service { sdl: String } type Depot @key(fields: \"code\") { code: ID! city: String }")]
    [InlineData("scalar _FieldSet directive @key(fields: _FieldSet!) repeatable on OBJECT type Query { depots: [Depot] } type Depot @key(fields: \"code\") { code: ID! city: String }")]
    [InlineData("type Query { depots: [Depot] } type Depot @key(fields: \"code\", resolvable: true) { code: ID! city: String }")]
    public void What_only_Apollo_sources_write_tells_them(string depots) =>
        Assert.Contains("kind: \"ApolloFederation\"", Compose((Orders, null), (depots, null)).ExecutionSchema ?? "", StringComparison.Ordinal);

    [Fact]
    public void Whoever_writes_composite_directives_is_no_Apollo_source_whatever_its_keys_say()
    {
        var result = Compose((Orders, null), ("type Query { depot(code: ID!): Depot @lookup } type Depot @key(fields: \"code\") { code: ID! city: String }", null));

        Assert.True(result.Succeeded, string.Join('\n', result.Log));
        Assert.DoesNotContain("ApolloFederation", result.ExecutionSchema, StringComparison.Ordinal);
    }

    private static CompositionResult Compose(params (string Sdl, string? Settings)[] sources) =>
        SchemaComposer.Compose([.. sources.Select((source, index) => new SourceSchemaText(((char)('A' + index)).ToString(), source.Sdl, source.Settings))]);
}
