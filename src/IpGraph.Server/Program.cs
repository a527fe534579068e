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
root.SetAction((_, cancellation) => Serve.RunAsync(null, null, cancellation));
// Serving ends in its own way when it is told to; nothing else takes long enough to need one.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
