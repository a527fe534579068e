using System.CommandLine;
using IpGraph.Server.Commands;

// One executable: `ipgraph` serves, `ipgraph <command>` does the rest.
var root = new RootCommand("IpGraph: Japan's Intellectual Property Strategic Programs as a GraphQL knowledge graph.")
{
    Check.Command(),
    Explain.Command(),
    Load.Command(),
    Schema.Command(),
    Serve.Command(),
    Snapshots.Command(),
};
root.SetAction((_, cancellation) => Serve.RunAsync(null, cancellation));
return await root.Parse(args).InvokeAsync();
