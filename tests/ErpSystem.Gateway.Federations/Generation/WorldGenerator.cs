using System.Globalization;
using ErpSystem.Gateway.Federations.Model;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Federations.Generation;

/// <summary>Invents a schema over everything and splits it over sources so that every field can be reached: valid by construction.</summary>
internal sealed partial class WorldGenerator
{
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Color"];

    private readonly Random random;
    private readonly WorldModel world;
    private int names;

    private WorldGenerator(int seed)
    {
        random = new Random(seed);
        world = new WorldModel(seed);
    }

    public static WorldModel Generate(int seed)
    {
        var generator = new WorldGenerator(seed);
        generator.Run();
        return generator.world;
    }

    private IEnumerable<TypeModel> Entities => world.Types.Where(type => type.Shape == Shape.Entity);

    private void Run()
    {
        AddSources();
        AddEntities();
        AddValues();
        AddAbstracts();
        foreach (var type in world.Types.Where(type => type.Shape is Shape.Entity).ToList())
        {
            var count = 2 + random.Next(4);
            for (var i = 0; i < count; i++)
            {
                AddField(type, Pick([.. type.Resolvable]), "f");
            }
        }

        AddSharedViews();
        AddRequirements();
        AddProvides();
        AddOverrides();
        AddRoots();
        AddStandIn();
    }

    private void AddSources()
    {
        // Only composite ones, only Apollo ones, or both.
        var mix = random.Next(4);
        var count = 2 + random.Next(3);
        for (var i = 0; i < count; i++)
        {
            var isApollo = mix == 0 || (mix > 1 && Chance(0.5));
            world.Sources.Add(new SourceModel(((char)('a' + i)).ToString(), isApollo) { HasListLookups = !isApollo && Chance(0.5) });
        }
    }

    private void AddEntities()
    {
        var count = 2 + random.Next(3);
        for (var i = 0; i < count; i++)
        {
            var entity = new TypeModel($"E{i}", Shape.Entity);
            world.Types.Add(entity);
            var second = Chance(0.5) ? SecondKey(entity) : null;
            var homes = world.Sources.Where(_ => Chance(0.6)).ToList();
            homes = homes.Count == 0 ? [Pick(world.Sources)] : homes;

            // The first knows all keys, so that there is a way from each source to each other.
            foreach (var source in homes)
            {
                var choice = source == homes[0] ? 2 : random.Next(3);
                List<KeyModel> keys = second is null || choice == 0 ? [PrimaryKey] : choice == 1 ? [second] : [PrimaryKey, second];
                Define(entity, source, keys);
                entity.Resolvable.Add(source);
            }
        }
    }

    private static readonly KeyModel PrimaryKey = new("Id", "id", [new KeyLeaf("id", "id", "ID")]);

    private KeyModel SecondKey(TypeModel entity)
    {
        switch (random.Next(3))
        {
            case 0:
                return new KeyModel("Code", "code", [new KeyLeaf("code", "code", "Int")]);
            case 1:
                return new KeyModel("Pair", "left right", [new KeyLeaf("left", "left", "String"), new KeyLeaf("right", "right", "Int")]);
            default:
                var holder = new TypeModel(entity.Name + "Ref", Shape.Value);
                holder.Fields.Add(new FieldModel("no", Type("Int!")) { IsKey = true });
                world.Types.Add(holder);
                return new KeyModel("Ref", "ref { no }", [new KeyLeaf("no", "ref.no", "Int")]);
        }
    }

    // A source that knows a type at all knows its keys.
    private void Define(TypeModel entity, SourceModel source, List<KeyModel> keys)
    {
        entity.Sources.Add(source);
        entity.Keys[source] = keys;
        foreach (var leaf in keys.SelectMany(key => key.Leaves))
        {
            var nested = leaf.Path.Contains('.', StringComparison.Ordinal);
            var name = nested ? "ref" : leaf.Path;
            var field = entity.Find(name) ?? Added(entity, new FieldModel(name, Type(nested ? $"{entity.Name}Ref!" : leaf.Type + "!")) { IsKey = true });
            field.Sources.Add(source);
            if (nested)
            {
                Ensure(world.Find(entity.Name + "Ref")!, source);
            }
        }
    }

    private void AddValues()
    {
        var count = 1 + random.Next(2);
        for (var i = 0; i < count; i++)
        {
            var value = new TypeModel($"V{i}", Shape.Value);
            for (var field = 1 + random.Next(3); field >= 0; field--)
            {
                value.Fields.Add(MakeField("v", Chance(0.2) ? Pick([.. Entities]).Name : Pick(Scalars)));
            }

            world.Types.Add(value);
        }
    }

    private void AddAbstracts()
    {
        if (Chance(0.7))
        {
            var facet = new TypeModel("I0", Shape.Interface);

            // Every source that knows such an entity knows its id, so that the interface has a field everywhere.
            facet.Members.AddRange(Entities.Where(entity => entity.Keys.Values.All(keys => keys.Contains(PrimaryKey)) && Chance(0.8)));
            if (facet.Members.Count > 0)
            {
                facet.Fields.Add(new FieldModel("id", Type("ID!")) { IsKey = true });
                AddCommonFields(facet);
                world.Types.Add(facet);
            }
        }

        if (Chance(0.6))
        {
            var union = new TypeModel("U0", Shape.Union);
            union.Members.AddRange(world.Types.Where(type => !type.IsAbstract && !type.Name.EndsWith("Ref", StringComparison.Ordinal)).Where(_ => Chance(0.6)));
            if (union.Members.Count > 0)
            {
                world.Types.Add(union);
            }
        }
    }

    private void AddCommonFields(TypeModel facet)
    {
        for (var i = 1 + random.Next(2); i > 0; i--)
        {
            var common = MakeField("c", Chance(0.3) ? Pick([.. Entities]).Name : Pick(Scalars));
            facet.Fields.Add(common);
            foreach (var member in facet.Members)
            {
                var own = new FieldModel(common.Name, common.Type) { CanFail = common.CanFail };
                own.Arguments.AddRange(common.Arguments);
                member.Fields.Add(own);
                foreach (var source in member.Resolvable.Where(source => Chance(0.5)).DefaultIfEmpty(Pick([.. member.Resolvable])).ToList())
                {
                    Give(own, source);
                }
            }
        }
    }

    private TypeReference Type(string sdl) => ((FieldDefinition)((ObjectType)SchemaDefinition.Parse($"type T {{ f: {sdl} }}").Find("T")!).Fields.Find("f")!).Type;

    private static FieldModel Added(TypeModel type, FieldModel field)
    {
        type.Fields.Add(field);
        return field;
    }

    private string Name(string prefix) => prefix + (names++).ToString(CultureInfo.InvariantCulture);

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> options) => options[random.Next(options.Count)];
}
