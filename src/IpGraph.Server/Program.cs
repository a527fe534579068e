using System.CommandLine;
using IpGraph.Server.Commands;

// One executable: `ipgraph` serves, `ipgraph <command>` does the rest.
var root = new RootCommand("IpGraph: Japan's Intellectual Property Strategic Programs as a GraphQL knowledge graph.")
{
    Check.Command(),
    Diff.Command(),
    Explain.Command(),
    Export.Command(),
    Key.Command(),
    Load.Command(),
    Mcp.Command(),
    Release.Command(),
    Schema.Command(),
    Serve.Command(),
    SettingsTable.Command(),
    Snapshots.Command(),
};
root.SetAction((_, cancellation) => Serve.RunAsync([], cancellation));
// Serving ends in its own way when it is told to; nothing else takes long enough to need one.
// An argument that begins with @ is a directive of the schema, and no file of further arguments.
return await root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
