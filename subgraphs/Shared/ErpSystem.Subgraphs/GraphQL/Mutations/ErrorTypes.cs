using ErpSystem.Subgraphs.Errors;
using global::GraphQL;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The GraphQL types of domain errors: one per C# record, all of them an <c>Error</c>.</summary>
internal sealed class ErrorTypes(TypeCatalog catalog)
{
    private readonly Fields fields = new(catalog);

    public ObjectGraphType Of(Type error) => catalog.GetOrAdd(error.Name, () => Make(error));

    private ObjectGraphType Make(Type error)
    {
        var face = Interface();
        var type = new ObjectGraphType { Name = error.Name, Description = TypeCatalog.DescriptionOf(error), IsTypeOf = value => value.GetType() == error };
        if (error.Assembly == typeof(DomainError).Assembly)
        {
            type.ApplyDirective("shareable");
        }

        foreach (var common in face.Fields)
        {
            type.AddField(fields.Property(typeof(DomainError).GetProperty(Pascal(common.Name))!));
        }

        type.AddResolvedInterface(face);

        foreach (var property in error.GetProperties().Where(property => property.DeclaringType == error && property.Name != "EqualityContract"))
        {
            type.AddField(fields.Property(property));
        }

        return type;
    }

    private InterfaceGraphType Interface() => catalog.GetOrAdd("Error", () =>
    {
        var face = new InterfaceGraphType { Name = "Error", Description = "Why a mutation changed nothing." };
        face.AddField(new FieldType { Name = "message", ResolvedType = Wrapping.NonNull("String") });
        face.AddField(new FieldType { Name = "code", ResolvedType = Wrapping.NonNull("String") });
        face.AddField(new FieldType { Name = "path", ResolvedType = Wrapping.ListOfNonNull("String"), Description = "The input field at fault, if one is." });
        return face;
    });

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
