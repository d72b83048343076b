namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class IsInvalidFieldsRuleTests
{
    [Fact]
    public void Paths_objects_and_lists_that_fit_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              person(id: ID! @is(field: "id"), name: NameInput! @is(field: "name.{ first last }"), tags: [String!] @is(field: "tags"), homes: [ID] @is(field: "homes[id]"), home: ID @is(field: "home(kind: 1).id")): Person @lookup
            }

            type Person {
              id: ID!
              name: Name!
              tags: [String!]
              homes: [Home!]
              home(kind: Int!): Home @shareable
            }

            type Name @shareable {
              first: String!
              last: String!
            }

            type Home @shareable {
              id: ID
            }

            input NameInput {
              first: String!
              last: String!
            }
            """);

    [Fact]
    public void Each_rule_of_selection_maps_is_enforced() =>
        Composed.With(
            """
            error IS_INVALID_FIELDS Query.person(a:) (A:3:5): The map "number" of @is on 'Query.person(a:)' is wrong: 'Person.number' does not exist in the composite schema.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(b:) (A:4:5): The map "home(kind: true).id" of @is on 'Query.person(b:)' is wrong: 'Person.home': for the argument 'kind' true is no 'Int'.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(c:) (A:5:5): The map "home.id" of @is on 'Query.person(c:)' is wrong: 'Person.home': the required argument 'kind' is missing.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(d:) (A:6:5): The map "name" of @is on 'Query.person(d:)' is wrong: the path ends at an object of the type 'Name'; say which of its fields are meant.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(e:) (A:7:5): The map "<Home>.id" of @is on 'Query.person(e:)' is wrong: an object of the type 'Person' is never a 'Home'.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(f:) (A:8:5): The map "name.first" of @is on 'Query.person(f:)' is wrong: a value of the type 'String!' is no 'Int!'.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(g:) (A:9:5): The map "name.{ first, middle }" of @is on 'Query.person(g:)' is wrong: 'NameInput' has no field 'middle'.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(g:) (A:9:5): The map "name.{ first, middle }" of @is on 'Query.person(g:)' is wrong: the required field 'NameInput.last' is missing.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(h:) (A:10:5): The map "{ first: name.first, first: name.last, last: name.last }" of @is on 'Query.person(h:)' is wrong: the field 'NameInput.first' is given twice.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(i:) (A:11:5): The map "{ first: name.first }" of @is on 'Query.person(i:)' is wrong: the required field 'NameInput.last' is missing.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(j:) (A:12:5): The map "homes.id" of @is on 'Query.person(j:)' is wrong: the path goes through the list 'homes'; write 'homes[...]'.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(k:) (A:13:5): The map "name.first" of @is on 'Query.person(k:)' is wrong: a value of the type 'String!' is no '[String]'.
              hint: Map the argument to fields of 'Person'.
            error IS_INVALID_FIELDS Query.person(l:) (A:14:5): The map "homes[id]" of @is on 'Query.person(l:)' is wrong: a list is selected, but 'ID' is none.
              hint: Map the argument to fields of 'Person'.
            """,
            """
            type Query {
              person(
                a: ID! @is(field: "number")
                b: ID! @is(field: "home(kind: true).id")
                c: ID! @is(field: "home.id")
                d: ID! @is(field: "name")
                e: ID! @is(field: "<Home>.id")
                f: Int! @is(field: "name.first")
                g: NameInput! @is(field: "name.{ first middle }")
                h: NameInput! @is(field: "{ first: name.first, first: name.last, last: name.last }")
                i: NameInput! @is(field: "{ first: name.first }")
                j: [ID] @is(field: "homes.id")
                k: [String] @is(field: "name.first")
                l: ID @is(field: "homes[id]")
              ): Person @lookup
            }

            type Person {
              id: ID!
              name: Name!
              tags: [String!]
              homes: [Home!]
              home(kind: Int!): Home @shareable
            }

            type Name @shareable {
              first: String!
              last: String!
            }

            type Home @shareable {
              id: ID
            }

            input NameInput {
              first: String!
              last: String!
            }
            """);

    [Fact]
    public void Numbers_are_no_ids_and_one_of_several_is_one() =>
        Composed.With(
            """
            error IS_INVALID_FIELDS Query.box(id:) (A:3:5): The map "number" of @is on 'Query.box(id:)' is wrong: a value of the type 'Int!' is no 'ID!'.
              hint: Map the argument to fields of 'Box'.
            error IS_INVALID_FIELDS Query.box(by:) (A:4:5): The map "{ number, place }" of @is on 'Query.box(by:)' is wrong: 'BoxBy' is @oneOf: exactly one of its fields is selected at a time, alternatives are divided by '|'.
              hint: Map the argument to fields of 'Box'.
            error IS_INVALID_FIELDS Query.box(types:) (A:5:5): The map "parts<Nail>.kind" of @is on 'Query.box(types:)' is wrong: 'parts<Nail>' narrows a list; write 'parts[<Nail>...]'.
              hint: Map the argument to fields of 'Box'.
            error IS_INVALID_FIELDS Query.box(kind:) (A:6:5): The map "parts[__typename]" of @is on 'Query.box(kind:)' is wrong: a list is selected, but 'String' is none.
              hint: Map the argument to fields of 'Box'.
            """,
            """
            type Query {
              box(
                id: ID! @is(field: "number")
                by: BoxBy! @is(field: "{ number, place }")
                types: [String!] @is(field: "parts<Nail>.kind")
                kind: String @is(field: "parts[__typename]")
              ): Box @lookup
            }

            type Box {
              number: Int!
              place: String!
              parts: [Nail]
            }

            type Nail {
              kind: String!
            }

            input BoxBy @oneOf {
              number: Int
              place: String
            }
            """);
}
