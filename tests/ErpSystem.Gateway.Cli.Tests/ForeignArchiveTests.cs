using System.IO.Compression;
using System.Text;

namespace ErpSystem.Gateway.Cli.Tests;

/// <summary>Archives that were not made here: the execution schema in the manner of Hot Chocolate Fusion, with and without the source schemas.</summary>
public sealed class ForeignArchiveTests : IDisposable
{
    private const string Parcels =
        """
        type Query {
          parcelById(id: ID!): Parcel @lookup
          parcels: [Parcel!]!
          internals: Internals! @internal
        }

        type Internals @internal {
          depotByCode(code: String!): Depot @lookup
        }

        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int!
          depot: Depot @provides(fields: "city")
        }

        type Depot @key(fields: "code") {
          code: String!
          city: String @external
        }
        """;

    private const string Rates =
        """
        type Query {
          parcelForRates(id: ID!): Parcel @lookup @internal
        }

        type Parcel @key(fields: "id") {
          id: ID! @external
          fee(currency: String! weight: Int! @require(field: "weight")): Float
        }
        """;

    private const string Depots =
        """
        type Query {
          places: [Place]
          depotByCode(code: String!): Depot @lookup
        }

        interface Located {
          city: String
        }

        union Place = Depot | Ship

        type Depot implements Located @key(fields: "code") {
          code: String!
          city: String
        }

        type Ship implements Located {
          city: String
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("erp-foreign-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_archive_made_elsewhere_is_planned(bool withSources)
    {
        var (exitCode, output, error) = await Erp.RunAsync(
            "plan",
            Write("q.graphql", "{ parcels { id fee(currency: \"EUR\") depot { code city } } places { __typename ... on Located { city } } }"),
            "--archive",
            Pack(withSources));

        Assert.Equal((0, ""), (exitCode, error));
        Snapshot.Match(output, withSources ? "ForeignArchive.with_sources" : "ForeignArchive.without_sources");
    }

    [Fact]
    public async Task What_is_hidden_in_an_archive_made_elsewhere_stays_hidden()
    {
        var (exitCode, _, error) = await Erp.RunAsync("plan", Write("q.graphql", "{ parcels { secret } depotByNumber(number: 3) { code } }"), "--archive", Pack(true));

        Assert.Equal(1, exitCode);
        Assert.Contains("Cannot query field \"secret\" on type \"Parcel\".", error, StringComparison.Ordinal);
        Assert.Contains("Cannot query field \"depotByNumber\" on type \"Query\".", error, StringComparison.Ordinal);
    }

    private string Pack(bool withSources)
    {
        var file = Path.Combine(folder.FullName, "gateway.far");
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        Add(zip, "archive-metadata.json", $$"""{"formatVersion":"1.0.0","supportedGatewayFormats":["2.0.0"],"sourceSchemas":[{{(withSources ? "\"depots\",\"parcels-api\",\"rates\"" : "")}}]}""");
        Add(zip, "composition-settings.json", """{ "merger": { "tagMergeBehavior": "IncludePrivate", "nodeResolution": "Gateway" }, "apolloFederationCompatibility": {} }""");
        Add(zip, "gateway/2.0.0/gateway.graphqls", File.ReadAllText(Testing.Repository.PathOf("tests", "ErpSystem.Gateway.Cli.Tests", "Foreign", "gateway.graphqls")));
        Add(zip, "gateway/2.0.0/gateway-settings.json", """{ "sourceSchemas": { "depots": { "transports": { "http": { "url": "http://localhost/depots" } } }, "parcels-api": { "transports": { "http": { "clientName": "fusion", "url": "http://localhost/parcels", "capabilities": { "batching": { "variableBatching": true } } } } }, "rates": { "transports": { "http": { "url": "http://localhost/rates" } } } } }""");
        Add(zip, ".signature/manifest.json", "{}");
        Add(zip, "archive-manifest.json", "{}");
        foreach (var (name, sdl) in withSources ? new[] { ("depots", Depots), ("parcels-api", Parcels), ("rates", Rates) } : [])
        {
            Add(zip, $"source-schemas/{name}/schema.graphqls", sdl);
            Add(zip, $"source-schemas/{name}/schema-settings.json", $$"""{ "name": "{{name}}", "version": "2.0.0" }""");
        }

        if (withSources)
        {
            Add(zip, "source-schemas/rates/schema-extensions.graphqls", "extend type Parcel { insured: Boolean @internal }");
        }

        return file;
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = zip.CreateEntry(name).Open();
        writer.Write(Encoding.UTF8.GetBytes(content));
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, content);
        return file;
    }
}
