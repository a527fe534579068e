using System.CommandLine;
using IpGraph.Http.Clients;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph key</c>: makes a key for a client.</summary>
static class Key
{
    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "What the list of keys calls its holder, such as library or a@example.org." };
        var command = new Command("key", "Make a key, and print the line that makes it known in the file of IPGRAPH_KEYS.") { name };
        command.SetAction(result => Run(result.GetRequiredValue(name)));
        return command;
    }

    /// <returns>0 if a key was made; 1 if nobody can be called so.</returns>
    static int Run(string name)
    {
        if (!KeyList.IsName(name))
            return Ending.Tell([$"'{name}' is no name: write letters, digits, and any of - _ . @, at most 60."]);
        var (key, line) = KeyList.Make(name);
        Console.Error.WriteLine("The key, for its holder alone; it is kept nowhere:");
        Console.Error.WriteLine(key);
        Console.Error.WriteLine("The line for the list, perhaps with a quota of its own behind it:");
        Console.Out.WriteLine(line);
        return 0;
    }
}
