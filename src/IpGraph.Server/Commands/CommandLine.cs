using System.CommandLine;
using System.CommandLine.Parsing;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Commands;

/// <summary>One executable: <c>ipgraph</c> serves, <c>ipgraph command</c> does the rest. Whatever it is told, it ends as
/// <see cref="Ending"/> says.</summary>
static class CommandLine
{
    // Serving ends in its own way when it is told to; nothing else takes long enough to need one.
    static readonly InvocationConfiguration Running = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    // An argument that begins with @ is a directive of the schema, and no file of further arguments.
    static readonly ParserConfiguration Reading = new() { ResponseFileTokenReplacer = null };

    public static Task<int> RunAsync(string[] arguments) => Ending.OfAsync(() =>
    {
        var read = Root().Parse(arguments, Reading);
        RefuseEmptyValues(read.CommandResult);
        return read.InvokeAsync(Running);
    });

    static RootCommand Root()
    {
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
        return root;
    }

    /// <summary>No file, address or name is empty: a script's variable was not set.</summary>
    /// <exception cref="SettingsException">A value is empty.</exception>
    static void RefuseEmptyValues(CommandResult command)
    {
        foreach (var part in command.Children.Where(part => part.Tokens.Any(token => token.Value.Length == 0)))
            throw new SettingsException($"{NameOf(part)} is empty; give it a value, or leave it out.");
    }

    static string NameOf(SymbolResult part) => part switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => $"<{argument.Argument.Name}>",
        _ => "An argument",
    };
}
