using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Binding.PublicSchema;
using IpGraph.GraphQL.Changes;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Types;
using IpGraph.Server.Hosting;
using TypeSystem = IpGraph.GraphQL.Types.Schema;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph schema diff</c>: what clients of an older schema will notice of a newer one.</summary>
static class SchemaDiffs
{
    const int Breaks = 2;

    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Command()
    {
        var older = new Argument<string>("old") { Description = "A file with a schema, such as schema/released.graphql." };
        var newer = new Argument<string?>("new")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The same; the schema that follows from the model without it.",
        };
        var json = new Option<bool>("--json") { Description = "Write JSON in place of lines for people." };
        var command = new Command("diff", "Say what changed between two schemas; exit code 2 if a change breaks clients.")
        {
            older, newer, json,
        };
        command.SetAction(result => Run(result.GetRequiredValue(older), result.GetValue(newer), result.GetValue(json)));
        return command;
    }

    /// <returns>0 if no client breaks, 2 if one may.</returns>
    /// <exception cref="LoadingException">One of the two holds no schema.</exception>
    static int Run(string older, string? newer, bool asJson)
    {
        var changes = SchemaDiff.Between(Read(older), newer is null ? AtHand() : Read(newer));
        if (asJson)
            Console.Out.WriteLine(JsonSerializer.Serialize(changes.Select(Describe), Readable));
        else
            Write(changes, Console.Out);
        return changes.Any(change => change.Level == ChangeLevel.Breaking) ? Breaks : 0;
    }

    /// <exception cref="LoadingException">The file holds no schema.</exception>
    static TypeSystem Read(string path)
    {
        try
        {
            return SchemaBuilder.Build(File.ReadAllText(path));
        }
        catch (GraphQLException failure)
        {
            throw new LoadingException([.. failure.Errors.Select(error => $"{path}: {error}")]);
        }
    }

    static TypeSystem AtHand() => SchemaBuilder.Build(
        PublicSchemaWriter.WriteSdl(GraphLoading.ReadModel(ContentFolder.Find(null)).Model));

    static void Write(IReadOnlyList<SchemaChange> changes, TextWriter output)
    {
        foreach (var change in changes)
            output.WriteLine($"{NameOf(change.Level),-9} {change.Coordinate}: {change.Message}");
        int Count(ChangeLevel level) => changes.Count(change => change.Level == level);
        output.WriteLine($"{Count(ChangeLevel.Breaking)} breaking, {Count(ChangeLevel.Dangerous)} dangerous, {Count(ChangeLevel.Safe)} safe.");
    }

    static object Describe(SchemaChange change) =>
        new { Level = NameOf(change.Level), change.Coordinate, change.Message };

    static string NameOf(ChangeLevel level) => level.ToString().ToLowerInvariant();
}
