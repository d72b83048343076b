using ErpSystem.Gateway.Federations.Model;

namespace ErpSystem.Gateway.Federations.Generation;

internal sealed partial class WorldGenerator
{
    private static readonly string[] Wrappings = ["{0}", "{0}", "{0}!", "[{0}]", "[{0}!]!", "[{0}!]", "[[{0}]!]"];

    private FieldModel AddField(TypeModel type, SourceModel owner, string prefix)
    {
        var named = random.Next(10) switch
        {
            < 4 => Pick(Scalars),
            < 7 => Pick([.. Entities]).Name,
            7 => Pick([.. world.Types.Where(other => other.Shape == Shape.Value && !other.Name.EndsWith("Ref", StringComparison.Ordinal))]).Name,
            _ => Pick([.. world.Types.Where(other => other.IsAbstract).DefaultIfEmpty(Entities.First())]).Name,
        };
        var field = Added(type, MakeField(prefix, named));
        Give(field, owner);
        foreach (var other in type.Resolvable.Where(other => other != owner && Chance(0.25)).ToList())
        {
            Give(field, other);
        }

        // One of several sources may promise more than the schema of all; below an object that would make other errors of it.
        if (field.Sources.Count > 1 && !field.Type.IsNonNull && world.Find(named) is null && Chance(0.3))
        {
            field.Stricter.Add(field.Sources[1]);
            (field.CanFail, field.CanBeNull) = (false, false);
        }

        return field;
    }

    private FieldModel MakeField(string prefix, string named)
    {
        var field = new FieldModel(Name(prefix), Type(string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Wrappings), named))) { CanFail = Chance(0.4) };
        if (Chance(0.25))
        {
            field.Arguments.Add(Pick(["n: Int", "n: Int = 1", "on: Boolean = true", "color: Color = RED", "ids: [ID!]", "in: In", "text: String!", "deep: [[Int]]"]));
            if (Chance(0.3))
            {
                field.Arguments.Add("extra: String");
            }
        }

        field.IsInaccessible = prefix == "f" && Chance(0.06);
        return field;
    }

    /// <summary>Lets a source answer a field, and know all types that the field leads to.</summary>
    private void Give(FieldModel field, SourceModel source)
    {
        if (!field.Has(source))
        {
            field.Sources.Add(source);
        }

        if (world.Find(field.Type.Name) is { } type)
        {
            Ensure(type, source);
        }
    }

    private void Ensure(TypeModel type, SourceModel source)
    {
        if (type.Sources.Contains(source))
        {
            return;
        }

        switch (type.Shape)
        {
            case Shape.Entity:
                // Known by its key alone. The first source of an entity has every key.
                Define(type, source, [PrimaryKey]);
                break;
            case Shape.Value:
                type.Sources.Add(source);
                type.Fields.ForEach(field => Give(field, source));
                break;
            default:
                type.Sources.Add(source);
                Ensure(Pick(type.Members), source);
                foreach (var member in type.Members.Where(_ => Chance(0.5)).ToList())
                {
                    Ensure(member, source);
                }

                break;
        }
    }

    // An object without identity whose fields are spread over sources that all have the field that leads to it: only laying the answers over
    // each other gives the whole.
    private void AddSharedViews()
    {
        if (Entities.FirstOrDefault(entity => entity.Resolvable.Count > 1) is not { } entity || !Chance(0.5))
        {
            return;
        }

        var view = new TypeModel("W0", Shape.Value);
        world.Types.Add(view);
        var field = Added(entity, new FieldModel(Name("view"), Type(Pick(["W0", "[W0!]", "[W0]!"]))));
        foreach (var source in entity.Resolvable)
        {
            view.Sources.Add(source);
            field.Sources.Add(source);
            for (var i = 1 + random.Next(2); i > 0; i--)
            {
                Added(view, new FieldModel(Name("w"), Type(Pick(Scalars)))).Sources.Add(source);
            }
        }

        Added(view, new FieldModel(Name("w"), Type("Int"))).Sources.AddRange(entity.Resolvable);
    }

    private void AddOverrides()
    {
        foreach (var (entity, field) in Entities.SelectMany(entity => entity.Fields.Select(field => (entity, field))).ToList())
        {
            var plain = field is { IsKey: false, Sources.Count: 1, Requirements.Count: 0, Arguments.Count: 0, External.Count: 0 } && !required.Contains(field);
            var from = entity.Resolvable.FirstOrDefault(source => !field.Has(source) && source.IsApollo == field.Sources[0].IsApollo);
            if (plain && from is not null && field.Name.StartsWith('f') && world.Find(field.Type.Name) is null && Chance(0.1))
            {
                field.TakenFrom = from;
            }
        }
    }

    private void AddRoots()
    {
        foreach (var source in world.Sources)
        {
            for (var i = random.Next(3) + (Entities.Any(entity => entity.Resolvable.Contains(source)) ? 0 : 1); i > 0; i--)
            {
                AddRoot(world.Query, source, "q");
            }
        }

        AddRoot(world.Query, Pick(world.Sources), "q");
        AddLookups();
        for (var i = random.Next(3); i > 0; i--)
        {
            AddRoot(world.Mutation, Pick(world.Sources), "m");
        }

        // Shared root fields.
        foreach (var field in world.Query.Fields.Where(field => field.Lookup is null && Chance(0.2)).ToList())
        {
            Give(field, Pick(world.Sources));
        }
    }

    private void AddRoot(TypeModel root, SourceModel source, string prefix)
    {
        var named = random.Next(8) switch
        {
            < 4 => Pick([.. Entities]).Name,
            < 7 => Pick([.. world.Types.Where(type => type.IsAbstract).DefaultIfEmpty(Entities.First())]).Name,
            _ => Pick([.. world.Types.Where(type => type.Shape == Shape.Value && type.Name[0] == 'V')]).Name,
        };
        Give(Added(root, MakeField(prefix, named)), source);
    }

    // Lookups of composite sources, some for clients too.
    private void AddLookups()
    {
        foreach (var entity in Entities)
        {
            foreach (var source in entity.Resolvable.Where(source => !source.IsApollo))
            {
                foreach (var key in entity.Keys[source])
                {
                    var field = new FieldModel($"{char.ToLowerInvariant(entity.Name[0])}{entity.Name[1..]}By{key.Name}{source.Name.ToUpperInvariant()}", Type(entity.Name)) { Lookup = key, IsInaccessible = Chance(0.7) };
                    field.Arguments.AddRange(key.Leaves.Select(leaf => $"{leaf.Argument}: {leaf.Type}!"));
                    field.Sources.Add(source);
                    world.Query.Fields.Add(field);
                }
            }
        }
    }
}
