namespace ErpSystem.Gateway.Composition.Tests.Satisfiability;

public sealed class SatisfiabilityValidatorTests
{
    [Fact]
    public void A_field_of_an_entity_is_reached_by_a_lookup() =>
        Composed.WithoutComplaint(
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
            }
            """,
            """
            type Query {
              productStub(id: ID!): Product @lookup @internal
            }

            type Product {
              id: ID!
              reviews: [Review!]
            }

            type Review {
              product: Product
            }
            """);

    [Fact]
    public void A_field_without_a_lookup_names_path_source_and_what_is_missing() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Product.name (B:7:3): The path Query.orders.product.name cannot be fetched: coming from 'A', 'B' has no lookup for 'Product'.
              hint: Add a lookup for 'Product' to 'B' whose arguments the other sources can fill, or mark the field @inaccessible. If the sources are written for Apollo Federation, say so in their settings: "extensions": { "erp": { "kind": "ApolloFederation" } }.
            """,
            """
            type Query {
              orders: [Order]
            }

            type Order {
              id: ID!
              product: Product
            }

            type Product @key(fields: "id") {
              id: ID!
            }
            """,
            """
            type Query {
              products: [Product]
            }

            type Product @key(fields: "id") {
              id: ID!
              name: String
            }
            """);

    [Fact]
    public void A_lookup_whose_key_cannot_be_had_is_no_way() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Product.id (A:10:3): The path Query.productBySku.id cannot be fetched: coming from 'B', 'A' has no lookup for 'Product'.
              hint: Add a lookup for 'Product' to 'A' whose arguments the other sources can fill, or mark the field @inaccessible.
            error UNSATISFIABLE_QUERY_PATH Product.sku (B:6:3): The path Query.orders.product.sku cannot be fetched: coming from 'A', 'B' has the lookup 'productBySku', which needs 'sku' that 'A' cannot give.
              hint: Add a lookup for 'Product' to 'B' whose arguments the other sources can fill, or mark the field @inaccessible.
            error UNSATISFIABLE_QUERY_PATH Product.name (B:7:3): The path Query.orders.product.name cannot be fetched: coming from 'A', 'B' has the lookup 'productBySku', which needs 'sku' that 'A' cannot give.
              hint: Add a lookup for 'Product' to 'B' whose arguments the other sources can fill, or mark the field @inaccessible.
            """,
            """
            type Query {
              orders: [Order]
            }

            type Order {
              product: Product
            }

            type Product @key(fields: "id") {
              id: ID!
            }
            """,
            """
            type Query {
              productBySku(sku: String!): Product @lookup
            }

            type Product {
              sku: String!
              name: String
            }
            """);

    [Fact]
    public void A_key_may_be_had_by_a_chain_of_lookups() =>
        Composed.WithoutComplaint(
            """
            type Query {
              orders: [Order]
            }

            type Order {
              product: Product
            }

            type Product @key(fields: "id") {
              id: ID!
            }
            """,
            """
            type Query {
              productBySku(sku: String!): Product @lookup @internal
            }

            type Product {
              sku: String!
              name: String
            }
            """,
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product @key(fields: "sku") {
              id: ID!
              sku: String!
            }
            """);

    [Fact]
    public void A_requirement_that_only_the_source_itself_reaches_is_refused() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Product.shipping (A:7:3): The path Query.product.shipping cannot be fetched: coming from 'A', 'A' requires 'weight', which no other source can give here.
              hint: Let another source that has a lookup for 'Product' give what is required, or mark the field @inaccessible.
            error UNSATISFIABLE_QUERY_PATH Product.weight (B:7:3): The path Query.product.weight cannot be fetched: coming from 'A', 'B' has no lookup for 'Product'.
              hint: Add a lookup for 'Product' to 'B' whose arguments the other sources can fill, or mark the field @inaccessible.
            """,
            """
            type Query {
              product(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              shipping(weight: Int! @require(field: "weight")): Int
            }
            """,
            """
            type Query {
              products: [Product]
            }

            type Product @key(fields: "id") {
              id: ID!
              weight: Int
            }
            """);

    [Fact]
    public void Requirements_that_need_each_other_can_never_be_met() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Product.x (A:7:3): The path Query.productA.x cannot be fetched: coming from 'A', 'A' requires 'y', which no other source can give here.
              hint: Let another source that has a lookup for 'Product' give what is required, or mark the field @inaccessible.
            error UNSATISFIABLE_QUERY_PATH Product.y (B:7:3): The path Query.productA.y cannot be fetched: coming from 'A', 'B' requires 'x', which no other source can give here.
              hint: Let another source that has a lookup for 'Product' give what is required, or mark the field @inaccessible.
            """,
            """
            type Query {
              productA(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              x(y: Int @require(field: "y")): Int
            }
            """,
            """
            type Query {
              productB(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              y(x: Int @require(field: "x")): Int
            }
            """);

    [Fact]
    public void A_type_behind_an_interface_counts_only_where_the_source_can_return_it() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Book.pages (B:17:3): The path Query.media<Book>.pages cannot be fetched: coming from 'A', 'B' has no lookup for 'Book'.
              hint: Add a lookup for 'Book' to 'B' whose arguments the other sources can fill, or mark the field @inaccessible. If the sources are written for Apollo Federation, say so in their settings: "extensions": { "erp": { "kind": "ApolloFederation" } }.
            """,
            """
            type Query {
              media: [Media]
            }

            interface Media {
              id: ID!
            }

            type Book implements Media @key(fields: "id") {
              id: ID!
            }
            """,
            """
            type Query {
              movie: Movie
              bookStub: Book
            }

            interface Media {
              id: ID!
            }

            type Movie implements Media @key(fields: "id") {
              id: ID!
              length: Int
            }

            type Book implements Media @key(fields: "id") {
              id: ID!
              pages: Int
            }
            """);

    [Fact]
    public void A_lookup_of_an_interface_finds_its_types() =>
        Composed.WithoutComplaint(
            """
            type Query {
              media: [Media]
            }

            interface Media {
              id: ID!
            }

            type Book implements Media @key(fields: "id") {
              id: ID!
            }
            """,
            """
            type Query {
              mediaById(id: ID!): Media @lookup
            }

            interface Media {
              id: ID!
            }

            type Book implements Media @key(fields: "id") {
              id: ID!
              pages: Int
            }
            """);

    [Fact]
    public void Nested_lookups_and_alternative_keys_are_ways() =>
        Composed.WithoutComplaint(
            """
            type Query {
              orders: [Order]
            }

            type Order {
              product: Product
            }

            type Product @key(fields: "sku") {
              sku: String!
            }
            """,
            """
            type Query {
              internals: Internals! @internal
            }

            type Internals @internal {
              product(by: ProductBy! @is(field: "{ id } | { sku }")): Product @lookup
            }

            input ProductBy @oneOf {
              id: ID
              sku: String
            }

            type Product {
              id: ID!
              sku: String!
              name: String
            }
            """);

    [Fact]
    public void Query_is_reached_everywhere_without_a_key() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
            }

            type Mutation {
              change: ChangePayload
            }

            type ChangePayload {
              query: Query
            }
            """,
            """
            type Query {
              b: Int
            }
            """);

    [Fact]
    public void A_key_may_be_split_over_sources_that_do_not_have_it_themselves() =>
        Composed.With(
            """
            warning LOOKUP_KEY_MISSING_FOR_TYPE Query.boxByShelf(shelf:) (C:2:14): The lookup 'Query.boxByShelf' returns 'Box', but no field of 'Box' in 'C' fills the argument 'shelf'.
              hint: Add the field to 'Box', map the argument with @is, or return a narrower type.
            """,
            """
            type Query {
              boxes: [Box!]!
            }

            type Box {
              id: ID! @shareable
            }
            """,
            """
            type Query {
              boxById(id: ID!): Box @lookup @internal
            }

            type Box {
              id: ID! @shareable
              shelf: Int! @shareable
            }
            """,
            """
            type Query {
              boxByShelf(shelf: Int!): Box @lookup @internal
            }

            type Box {
              slot: Int! @shareable
            }
            """,
            """
            type Query {
              boxByPlace(shelf: Int!, slot: Int!): Box @lookup @internal
            }

            type Box {
              shelf: Int!
              slot: Int!
              content: String
            }
            """);

    [Fact]
    public void An_argument_that_is_a_field_of_nothing_is_no_key() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Box.content (B:7:3): The path Query.boxes.content cannot be fetched: coming from 'A', 'B' has the lookup 'boxByCode', which needs 'code' that 'A' cannot give.
              hint: Add a lookup for 'Box' to 'B' whose arguments the other sources can fill, or mark the field @inaccessible.
            warning LOOKUP_KEY_MISSING_FOR_TYPE Query.boxByCode(code:) (B:2:13): The lookup 'Query.boxByCode' returns 'Box', but no field of 'Box' in 'B' fills the argument 'code'.
              hint: Add the field to 'Box', map the argument with @is, or return a narrower type.
            """,
            """
            type Query {
              boxes: [Box!]!
            }

            type Box {
              id: ID! @shareable
            }
            """,
            """
            type Query {
              boxByCode(code: Int!): Box @lookup @internal
            }

            type Box {
              id: ID! @shareable
              content: String
            }
            """);

    [Fact]
    public void A_root_field_may_require_root_fields_of_other_sources() =>
        Composed.WithoutComplaint(
            """
            type Query {
              defaultCurrency: String
            }
            """,
            """
            type Query {
              exchangeRate(from: String @require(field: "defaultCurrency")): Float
            }
            """);

    [Fact]
    public void Root_fields_that_require_one_another_come_to_no_end() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Query.gross (A:2:3): The path Query.gross cannot be fetched: coming from 'A', 'B', 'A' requires 'net', which no other source can give here.
              hint: Let another source give what is required, or mark the field @inaccessible.
            error UNSATISFIABLE_QUERY_PATH Query.net (B:2:3): The path Query.net cannot be fetched: coming from 'A', 'B', 'B' requires 'gross', which no other source can give here.
              hint: Let another source give what is required, or mark the field @inaccessible.
            """,
            """
            type Query {
              gross(net: Float @require(field: "net")): Float
            }
            """,
            """
            type Query {
              net(gross: Float @require(field: "gross")): Float
            }
            """);

    [Fact]
    public void A_mutation_runs_once_and_cannot_wait_for_another() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Mutation.post (B:6:3): The path Mutation.post cannot be fetched: coming from 'A', 'B', 'B' would have to be asked again when what it requires is known, but the fields of 'Mutation' run once.
              hint: Take the value as an argument that the client gives, or let the source fetch it by itself.
            """,
            """
            type Query {
              today: String
            }

            type Mutation {
              reserveNumber: Int
            }
            """,
            """
            type Query {
              journal: String
            }

            type Mutation {
              post(number: Int @require(field: "reserveNumber")): String
            }
            """);

    [Fact]
    public void A_source_with_a_requirement_must_have_a_lookup_to_be_asked_again() =>
        Composed.With(
            """
            error UNSATISFIABLE_QUERY_PATH Product.shippingCost (B:7:3): The path Query.bestSeller.shippingCost cannot be fetched: coming from 'B', 'B' would have to be asked again when what it requires is known, but has no lookup for 'Product'.
              hint: Add a lookup for 'Product' to 'B' whose arguments the other sources can fill, or mark the field @inaccessible.
            """,
            """
            type Query {
              productById(id: ID!): Product @lookup @internal
            }

            type Product @key(fields: "id") {
              id: ID!
              weight: Int
            }
            """,
            """
            type Query {
              bestSeller: Product
            }

            type Product @key(fields: "id") {
              id: ID!
              shippingCost(weight: Int @require(field: "weight")): Int
            }
            """);
}
