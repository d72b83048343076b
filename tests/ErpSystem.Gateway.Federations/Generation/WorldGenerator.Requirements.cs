using ErpSystem.Gateway.Federations.Model;

namespace ErpSystem.Gateway.Federations.Generation;

internal sealed partial class WorldGenerator
{
    private readonly HashSet<FieldModel> required = [];

    private void AddRequirements()
    {
        foreach (var entity in Entities.Where(entity => entity.Resolvable.Count > 1).ToList())
        {
            for (var i = random.Next(4); i > 0; i--)
            {
                var source = Pick([.. entity.Resolvable]);
                var requirements = new List<RequirementModel>();
                for (var count = 1 + random.Next(2); count > 0; count--)
                {
                    if (Requirement(entity, source) is { } requirement && requirements.TrueForAll(other => other.Path[0].Field != requirement.Path[0].Field))
                    {
                        requirements.Add(requirement);
                    }
                }

                if (requirements.Count > 0)
                {
                    var field = Added(entity, new FieldModel(Name("r"), Type(Pick(["Int", "String", "[String!]", "Int!"]))) { CanFail = Chance(0.2) });
                    field.Sources.Add(source);
                    field.Requirements.AddRange(requirements);
                    if (Chance(0.2))
                    {
                        field.Arguments.Add("n: Int = 1");
                    }
                }
            }
        }
    }

    private RequirementModel? Requirement(TypeModel entity, SourceModel source)
    {
        var others = entity.Fields.Where(field => !field.IsKey && field.Sources.Count > 0 && !field.Has(source) && field.Sources.Exists(entity.Resolvable.Contains)).ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var first = Pick(others);
        var step = (entity, first, Constants(first));
        if (world.Find(first.Type.Name) is not { } type)
        {
            return Taken(new RequirementModel(Name("need"), [step], []), source);
        }

        // Below a value, whose types a composite source need not know; below another entity, one more source may be asked.
        var isList = first.Type.IsList;
        if ((isList && first.Type.Element!.IsList) || type.IsAbstract || type.Name == "W0")
        {
            return null;
        }

        var leaves = type.Fields.Where(field => !field.IsKey && field.Requirements.Count == 0 && world.Find(field.Type.Name) is null && (!source.IsApollo || field.Arguments.Count == 0) && field.Sources.Count > 0
            && !field.Has(source)).ToList();
        if (leaves.Count == 0 || (type.Shape == Shape.Entity && isList))
        {
            return null;
        }

        var leaf = Pick(leaves);
        return isList
            ? leaf.Arguments.Count > 0 || leaf.Type.IsList ? null : Taken(new RequirementModel(Name("need"), [step], [leaf]), source)
            : Taken(new RequirementModel(Name("need"), [step, (type, leaf, Constants(leaf))], []), source);
    }

    // A required value neither fails nor hides behind an error; null is a value.
    private RequirementModel Taken(RequirementModel requirement, SourceModel source)
    {
        foreach (var field in requirement.Path.Select(step => step.Field).Concat(requirement.Items))
        {
            field.CanFail = false;
            required.Add(field);

            // An @external field has the type of all that own it.
            field.Stricter.Clear();

            // Nor is it lost because of a neighbour that failed and may not be null.
            world.Find(field.Type.Name)?.Fields.Where(neighbour => neighbour.Type.IsNonNull).ToList().ForEach(neighbour => neighbour.CanFail = false);
            if (source.IsApollo)
            {
                field.External.Add(source);
            }
        }

        // Apollo sources write the type that lies between.
        if (source.IsApollo && requirement.Path is [var (_, first, _), ..] && world.Find(first.Type.Name) is { Shape: Shape.Entity } type && !type.Sources.Contains(source))
        {
            Define(type, source, [PrimaryKey]);
        }

        return requirement;
    }

    private string Constants(FieldModel field) => string.Join(", ", field.Arguments.Where(argument => argument.Contains('!', StringComparison.Ordinal) || Chance(0.7)).Select(argument => argument.Split(": ", 2) switch
    {
        ["n", _] => $"n: {random.Next(3)}",
        ["on", _] => "on: false",
        ["color", _] => "color: BLUE",
        ["ids", _] => "ids: [\"1\", \"2\"]",
        ["in", _] => "in: { n: 2, color: GREEN }",
        ["deep", _] => "deep: [[1, 2], []]",
        [var name, _] => $"{name}: \"t\"",
        _ => "",
    }));

    private void AddProvides()
    {
        foreach (var (owner, field) in Entities.SelectMany(entity => entity.Fields.Select(field => (entity, field))).ToList())
        {
            if (field is { IsKey: false, Requirements.Count: 0 } && world.Find(field.Type.Name) is { Shape: Shape.Entity } target && Chance(0.3))
            {
                var source = Pick(field.Sources);
                var given = target.Fields.Where(other => !other.IsKey && other.Requirements.Count == 0 && other.Arguments.Count == 0 && world.Find(other.Type.Name) is null && !other.Has(source)
                    && other.External.Count == 0 && !required.Contains(other) && other.Sources.Count > 0 && !other.IsInaccessible).Take(2).ToList();
                if (given.Count > 0)
                {
                    field.Provides[source] = given;
                    given.ForEach(other => other.External.Add(source));
                    given.ForEach(other => other.Stricter.Clear());
                }
            }
        }
    }

    // An interface that an Apollo source knows as one object, with a field that all its types get.
    private void AddStandIn()
    {
        var facet = world.Types.Find(type => type.Shape == Shape.Interface);
        var owner = facet is null ? null : world.Sources.Find(source => source.IsApollo && facet.Members.TrueForAll(member => member.Resolvable.Contains(source)));
        var other = facet is null ? null : world.Sources.Find(source => source.IsApollo && !facet.Sources.Contains(source) && !facet.Members.Exists(member => member.Sources.Contains(source)));
        if (owner is null || other is null)
        {
            return;
        }

        Ensure(facet!, owner);
        facet!.Sources.Add(other);
        facet.StandIns.Add(other);
        for (var i = 1 + random.Next(2); i > 0; i--)
        {
            var field = MakeField("s", Pick(Scalars));
            facet.Fields.Add(field);
            field.Sources.Add(other);
            facet.Members.ForEach(member => member.Fields.Add(field));
        }

        Added(world.Query, MakeField("q", facet.Name)).Sources.Add(other);
    }
}
