using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Graph.Releases;
using IpGraph.Server.Releases;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph diff</c>: what changed between two states of the dataset.</summary>
static class Diff
{
    static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Command()
    {
        var older = new Argument<string>("old") { Description = "A checkout, the folder of a seed, or a git revision." };
        var newer = new Argument<string>("new") { Description = "The same; . for the checkout at hand." };
        var json = new Option<bool>("--json") { Description = "Write JSON in place of lines for people." };
        var command = new Command("diff", "Say what changed inside the dataset between two states.") { older, newer, json };
        command.SetAction(result => Run(result.GetValue(older)!, result.GetValue(newer)!, result.GetValue(json)));
        return command;
    }

    /// <returns>0 whether or not anything changed.</returns>
    /// <exception cref="Hosting.LoadingException">One of the two cannot be read.</exception>
    static int Run(string older, string newer, bool asJson)
    {
        var diff = GraphDiff.Between(DatasetState.Read(older), DatasetState.Read(newer));
        if (asJson)
            WriteJson(diff, Console.OpenStandardOutput());
        else
            WriteText(diff, Console.Out);
        return 0;
    }

    static void WriteText(GraphDiff diff, TextWriter output)
    {
        foreach (var node in diff.Nodes)
        {
            output.WriteLine($"{Sign(node.Change)} {node.Id}");
            foreach (var value in node.Change == NodeChange.Changed ? node.Values : [])
            {
                if (value.Before is { } before)
                    output.WriteLine($"    - {value.Name}: {before}");
                if (value.After is { } after)
                    output.WriteLine($"    + {value.Name}: {after}");
            }
        }

        int Count(NodeChange change) => diff.Nodes.Count(node => node.Change == change);
        output.WriteLine($"{Count(NodeChange.Added)} added, {Count(NodeChange.Changed)} changed, "
            + $"{Count(NodeChange.Removed)} removed; version {diff.From} to {diff.To}.");
    }

    static char Sign(NodeChange change) => change switch
    {
        NodeChange.Added => '+',
        NodeChange.Removed => '-',
        _ => '~',
    };

    static void WriteJson(GraphDiff diff, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("from", diff.From);
        json.WriteString("to", diff.To);
        json.WriteStartArray("nodes");
        foreach (var node in diff.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WriteString("change", node.Change.ToString().ToUpperInvariant());
            json.WriteStartArray("values");
            foreach (var value in node.Values)
            {
                json.WriteStartObject();
                json.WriteString("name", value.Name);
                json.WriteString("before", value.Before);
                json.WriteString("after", value.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
