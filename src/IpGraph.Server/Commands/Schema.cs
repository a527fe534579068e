using System.CommandLine;
using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Types;
using IpGraph.Seed.Reading;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph schema</c>: prints the public schema or one element of it, or writes it to a file.</summary>
static class Schema
{
    public static Command Command()
    {
        var element = new Argument<string?>("element")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The coordinate of what is to be printed, such as Measure.ledBy; all without it.",
        };
        var output = new Option<string?>("--output") { Description = "The file to write; standard output without it." };
        var semantic = new Option<bool>("--semantic-non-null")
        {
            Description = "Mark fields with @semanticNonNull, for the code generators of clients that send onError: \"NULL\".",
        };
        var seed = new Option<bool>("--seed")
        {
            Description = "Print the form of the seed's files in its place, as a JSON Schema for editors.",
        };
        var command = new Command("schema", "Print the public schema that follows from the model.")
        {
            element, output, semantic, seed, SchemaDiffs.Command(),
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(seed) && (result.GetValue(element) is not null || result.GetValue(semantic)))
                result.AddError("--seed prints the form of the seed as a whole; leave out the element and --semantic-non-null.");
        });
        command.SetAction(result => Run(result.GetValue(output), model => result.GetValue(seed)
            ? SeedSchema.Write(model)
            : Public(model, result.GetValue(element), result.GetValue(semantic))));
        return command;
    }

    static int Run(string? path, Func<GraphModel, string> write)
    {
        var text = write(GraphLoading.ReadModel(ContentFolder.Find(null)).Model);
        try
        {
            if (path is null)
                Console.Out.Write(text);
            else
                File.WriteAllText(path, text);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Ending.Tell([$"The schema cannot be written: {failure.Message}"]);
        }
    }

    /// <exception cref="GraphQLException">The schema has no such element.</exception>
    static string Public(GraphModel model, string? coordinate, bool semanticNonNull)
    {
        var sdl = PublicSchemaWriter.WriteSdl(model);
        if (semanticNonNull)
            sdl = SchemaPrinter.ToSemanticNonNull(sdl);
        return coordinate is null ? sdl : Element(sdl, coordinate);
    }

    /// <exception cref="GraphQLException">The schema has no such element.</exception>
    static string Element(string sdl, string coordinate)
    {
        var found = SchemaBuilder.Build(sdl).Resolve(SchemaCoordinate.Parse(coordinate))
            ?? throw new GraphQLException(new GraphQLError($"The schema has no {coordinate}."));
        return (found.Syntax is { } syntax ? Printer.Print(syntax) : $"{coordinate} is part of every schema.") + "\n";
    }
}
