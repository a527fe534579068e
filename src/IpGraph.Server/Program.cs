using IpGraph.Server.Commands;

return await CommandLine.RunAsync(args);
