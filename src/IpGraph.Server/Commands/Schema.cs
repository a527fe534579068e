using System.CommandLine;
using IpGraph.Binding.PublicSchema;
using IpGraph.GraphQL.Types;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph schema</c>: prints the public schema, or writes it to a file.</summary>
static class Schema
{
    public static Command Command()
    {
        var output = new Option<string?>("--output") { Description = "The file to write; standard output without it." };
        var semantic = new Option<bool>("--semantic-non-null")
        {
            Description = "Mark fields with @semanticNonNull, for the code generators of clients that send onError: \"NULL\".",
        };
        var command = new Command("schema", "Print the public schema that follows from the model.") { output, semantic };
        command.SetAction(result => Run(result.GetValue(output), result.GetValue(semantic)));
        return command;
    }

    static int Run(string? path, bool semanticNonNull)
    {
        try
        {
            var (model, _) = GraphLoading.ReadModel(ContentFolder.Find(null));
            var sdl = PublicSchemaWriter.WriteSdl(model);
            if (semanticNonNull)
                sdl = SchemaPrinter.ToSemanticNonNull(sdl);
            if (path is null)
                Console.Out.Write(sdl);
            else
                File.WriteAllText(path, sdl);
            return 0;
        }
        catch (LoadingFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
