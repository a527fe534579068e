using System.CommandLine;
using IpGraph.Binding;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Requests;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph explain</c>: prints how an operation is answered.</summary>
static class Explain
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "A .graphql file; - for standard input." };
        var operation = new Option<string?>("--operation") { Description = "Which operation, where there are several." };
        var command = new Command("explain", "Print the plan of an operation and its graph queries.") { file, operation };
        command.SetAction(result => Run(result.GetValue(file)!, result.GetValue(operation)));
        return command;
    }

    static int Run(string file, string? operation)
    {
        try
        {
            var content = ContentFolder.BesideProgram(null);
            var (model, text) = GraphLoading.ReadModel(content);
            var store = Stores.Open(new ServerSettings(), content, model, text);
            var schema = PublicGraphQLSchema.Create(model, store);
            var engine = new GraphQLEngine(schema.Schema, schema.RootSource(store));
            var document = file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file);
            Console.Out.WriteLine(engine.Explain(GraphQLRequest.Of(document, operation)));
            return 0;
        }
        catch (GraphQLException refusal)
        {
            foreach (var error in refusal.Errors)
                Console.Error.WriteLine(error);
            return 1;
        }
        catch (Exception failure) when (failure is LoadingFailure or IOException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
