namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class InternalOverrideCollisionRuleTests
{
    [Fact]
    public void Override_alone_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              warehouse(id: ID!): Warehouse @lookup
            }

            type Warehouse {
              id: ID!
              city: String
            }
            """,
            """
            type Query {
              warehouseForMaps(id: ID!): Warehouse @lookup @internal
            }

            type Warehouse {
              id: ID!
              city: String @override(from: "A")
            }
            """);

    [Fact]
    public void An_internal_field_and_a_field_of_an_internal_type_are_refused() =>
        Composed.With(
            """
            error INTERNAL_OVERRIDE_COLLISION Warehouse.city (B:7:3): The field 'Warehouse.city' is @override, but also @internal.
              hint: Keep one of the two directives.
            error INTERNAL_OVERRIDE_COLLISION Dock.number (B:11:3): The field 'Dock.number' is @override, but its type is @internal.
              hint: Keep one of the two directives.
            """,
            """
            type Query {
              warehouse(id: ID!): Warehouse @lookup
            }

            type Warehouse {
              id: ID!
              city: String
            }

            type Dock {
              number: Int
            }
            """,
            """
            type Query {
              warehouseForMaps(id: ID!): Warehouse @lookup @internal
            }

            type Warehouse {
              id: ID!
              city: String @internal @override(from: "A")
            }

            type Dock @internal {
              number: Int @override(from: "A")
            }
            """);
}
