using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using IpGraph.Exports.Packaging;
using IpGraph.Graph.Data;
using IpGraph.Testing;

namespace IpGraph.Exports.Tests;

public sealed class ExportTests
{
    static readonly GraphData Graph = SmallGraph.Data;

    public static TheoryData<string> Formats() => [.. ExportFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void One_version_gives_the_same_bytes_each_time(string format) =>
        Assert.Equal(Bytes(format), Bytes(format));

    /// <remarks>A run that two threads share must not show in the bytes.</remarks>
    [Theory]
    [MemberData(nameof(Formats))]
    public void A_graph_of_many_pieces_gives_the_same_bytes_each_time(string format) =>
        Assert.Equal(Bytes(format, CopiedGraph.Data), Bytes(format, CopiedGraph.Data));

    [Theory]
    [InlineData("jsonld")]
    [InlineData("nquads")]
    [InlineData("turtle")]
    public void Every_subject_of_a_graph_of_many_pieces_stands_once_in_a_row(string format)
    {
        var lines = Encoding.UTF8.GetString(Bytes(format, CopiedGraph.Data)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var subjects = lines.Select(line => format == "jsonld"
                ? line.StartsWith("{\"@id\":", StringComparison.Ordinal) ? line.Split('"')[3] : null
                : line.StartsWith('<') ? line.Split(' ')[0] : null)
            .OfType<string>().ToArray();
        Assert.NotEmpty(subjects);
        if (format != "nquads")
            Assert.All(subjects.Zip(subjects.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        if (format == "jsonld")
            JsonDocument.Parse(Bytes(format, CopiedGraph.Data)).Dispose();
    }

    /// <remarks>As if the disk were full or the client gone.</remarks>
    [Theory]
    [MemberData(nameof(Formats))]
    public void What_writing_throws_is_thrown(string format)
    {
        if (format != "manifest")
            Assert.Throws<IOException>(() => ExportFormats.Find(format)!.Write(CopiedGraph.Data, new SmallDisk(100_000), CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_cancelled_export_stops(string format)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ExportFormats.Find(format)!.Write(Graph, Stream.Null, cancelled.Token));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_full_disk_leaves_the_old_file_and_nothing_half_made(string format)
    {
        var folder = Directory.CreateTempSubdirectory("ipgraph-tests-").FullName;
        try
        {
            var path = Path.Combine(folder, "out");
            File.WriteAllText(path, "old");
            var known = ExportFormats.Find(format)!;
            var full = known with
            {
                Write = (graph, output, cancellation) =>
                {
                    known.Write(graph, output, cancellation);
                    throw new IOException("No space left on device");
                },
            };
            Assert.Throws<IOException>(() => WholeFile.Write(full, Graph, path, gzip: false, CancellationToken.None));
            Assert.Equal("old", File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void A_package_holds_a_row_for_each_node_and_relationship(string format)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(format)));
        Assert.Equal(Graph.Nodes.Count, Rows("nodes/"));
        Assert.Equal(Graph.Relationships.Count, Rows("relationships/"));

        int Rows(string folder) => zip.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)).Sum(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            if (format == "jsonl")
                return reader.ReadToEnd().Count(character => character == '\n');
            using var csv = new CsvHelper.CsvReader(reader, System.Globalization.CultureInfo.InvariantCulture);
            var rows = 0;
            csv.Read();
            while (csv.Read())
                rows++;
            return rows;
        });
    }

    [Fact]
    public void Every_line_has_every_key()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes("jsonl")));
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".jsonl", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            var keys = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => string.Join(',', JsonDocument.Parse(line).RootElement.EnumerateObject().Select(member => member.Name)))
                .Distinct();
            Assert.True(keys.Count() <= 1, entry.FullName);
        }
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void The_description_of_a_package_states_the_checksum_of_each_file(string format)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(format)));
        using var description = JsonDocument.Parse(zip.GetEntry("datapackage.json")!.Open());
        var resources = description.RootElement.GetProperty("resources").EnumerateArray().ToArray();
        Assert.NotEmpty(resources);
        foreach (var resource in resources)
        {
            using var file = zip.GetEntry(resource.GetProperty("path").GetString()!)!.Open();
            var hash = System.Security.Cryptography.SHA256.HashData(file);
            Assert.Equal($"sha256:{Convert.ToHexStringLower(hash)}", resource.GetProperty("hash").GetString());
        }
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public void Every_node_and_relationship_is_an_element(string format)
    {
        var root = XDocument.Parse(Text(format)).Root!;
        var space = root.GetDefaultNamespace();
        Assert.Equal(
            Graph.Nodes.Select(node => node.Id),
            root.Descendants(space + "node").Select(node => (string?)node.Attribute("id")));
        Assert.Equal(
            Graph.Relationships.Select(relationship => (relationship.From, relationship.To)),
            root.Descendants(space + "edge").Select(edge => ((string)edge.Attribute("source")!, (string)edge.Attribute("target")!)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_serves_the_stores_alone_stays_in_the_house(string format)
    {
        if (!ExportFormats.Find(format)!.IsCompressed)
            Assert.DoesNotContain("searchText", Text(format), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_manifest_states_the_checksum_of_every_other_format(string format)
    {
        var sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes(format)));
        Assert.Equal(format != "manifest", Text("manifest").Contains(sum, StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_names_each_file_as_it_lies_beside_it()
    {
        using var manifest = JsonDocument.Parse(Bytes("manifest"));
        var distributions = manifest.RootElement.GetProperty("dcat:distribution").EnumerateArray().ToArray();
        foreach (var key in new[] { "dcat:accessURL", "dcat:downloadURL" })
        {
            Assert.Equal(
                ExportFormats.All.Where(format => format.Name != "manifest").Select(format => format.FileName),
                distributions.Select(one => one.GetProperty(key).GetProperty("@id").GetString()));
        }
    }

    [Fact]
    public void An_unknown_format_is_answered_with_those_that_there_are() => Assert.All(
        ExportFormats.All,
        format => Assert.Contains(format.Name, ExportFormats.Unknown("xlsx"), StringComparison.Ordinal));

    static byte[] Bytes(string format) => Bytes(format, Graph);

    static byte[] Bytes(string format, GraphData graph)
    {
        using var output = new MemoryStream();
        ExportFormats.Find(format)!.Write(graph, output, CancellationToken.None);
        return output.ToArray();
    }

    static string Text(string format) => Encoding.UTF8.GetString(Bytes(format));
}
