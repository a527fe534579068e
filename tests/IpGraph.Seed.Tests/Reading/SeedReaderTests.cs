using System.Text;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Tests.Reading;

public class SeedReaderTests
{
    [Fact]
    public void A_list_of_records_is_read_with_files_and_lines()
    {
        var graph = Read(
            """
            # A comment.
            - id: Topic:a
              cite: doc:1-3

            - id: Topic:b
              cite: [doc:4, doc:6-7]
              name: x

            """).Graph;

        Assert.Equal([("Topic:a", 2), ("Topic:b", 5)], graph.Records.Select(record => (record.Id, record.Origin.Line)));
        Assert.Equal([("doc", 4, 4), ("doc", 6, 7)],
            graph.Records[1].Citations.Select(citation => (citation.Document, citation.FromLine, citation.ToLine)));
        Assert.Equal(new SeedOrigin("a.yaml", 7), Assert.Single(graph.Records[1].Fields).Origin);
    }

    [Fact]
    public void An_inline_record_follows_its_owner()
    {
        var graph = Read("- id: A:1\n  parts:\n    - id: B:1\n      cite: d:2\n    - to: B:2\n").Graph;

        Assert.Equal([("A:1", false), ("B:1", true)], graph.Records.Select(record => (record.Id, record.IsInline)));
    }

    [Fact]
    public void Defaults_are_kept_with_every_record_of_the_file()
    {
        var graph = Read("defaults: {year: 2023, cite: 'd:1'}\nnodes:\n  - id: A:1\n    part: {id: 'B:1'}\n").Graph;

        Assert.All(graph.Records, record => Assert.Equal("year", Assert.Single(record.Defaults.Fields).Name));
        Assert.All(graph.Records, record => Assert.Equal("d", Assert.Single(record.Defaults.Citations).Document));
    }

    [Fact]
    public void Plain_words_stay_text()
    {
        var fields = Read("- id: A:1\n  a: no\n  b: 012\n  c: 'null'\n  d: 1e3\n").Graph.Records[0].Fields;

        Assert.Equal(["no", "012", "null", "1e3"], fields.Select(field => ((SeedValue.Scalar)field.Value).Text));
    }

    [Fact]
    public void Files_are_read_in_ordinal_order_of_their_paths()
    {
        var reading = SeedReader.Read([File("b.yaml", "- id: B:1\n"), File("a/z.yaml", "- id: Z:1\n"), File("B.yaml", "- id: C:1\n")]);

        Assert.Equal(["C:1", "Z:1", "B:1"], reading.Graph.Records.Select(record => record.Id));
    }

    [Theory]
    [InlineData("\uFEFF- id: A:1\n  text: x\n")]
    [InlineData("- id: A:1\r\n  text: x\r\n")]
    [InlineData("\uFEFF- id: A:1\r\n  text: x\r\n")]
    public void A_byte_order_mark_and_carriage_returns_change_nothing(string text)
    {
        var reading = Read(text);

        Assert.Empty(reading.Problems);
        var record = Assert.Single(reading.Graph.Records);
        Assert.Equal(("A:1", 1), (record.Id, record.Origin.Line));
        Assert.Equal(new SeedValue.Scalar(new SeedOrigin("a.yaml", 2), "x"), Assert.Single(record.Fields).Value);
    }

    [Fact]
    public void An_empty_file_states_nothing()
    {
        Assert.Empty(Read("").Problems);
        Assert.Empty(Read("# Nothing yet.\n").Graph.Records);
    }

    [Theory]
    [InlineData("- id: A:1\n  text: a\u0000b\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: a\tb\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n\n  text: a\uFFFDb\n", 3, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: か\u3099\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: e\u0301\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: \uF900\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: a\u200Bb\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: a\u202Eb\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: a\u2028b\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: a\rb\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: a\uE000b\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: \"a\\u0007b\"\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: \"か\\u3099\"\n", 2, "TextIsPlain")]
    [InlineData("- id: A:1\n  text: x", 2, "FilesEndWithALineBreak")]
    [InlineData("- id: A:1\n  text: &x y\n", 2, "FilesArePlainData")]
    [InlineData("- id: A:1\n  text: *x\n", 2, "FilesArePlainData")]
    [InlineData("- id: A:1\n  text: !!binary aGVq\n", 2, "FilesArePlainData")]
    [InlineData("- id: A:1\n  text: x\n  text: y\n", 3, "KeysOccurOnce")]
    [InlineData("- id: A:1\n  ? [a]\n  : b\n", 2, "KeysAreText")]
    [InlineData("- id: A:1\n---\n- id: A:2\n", 2, "FilesHoldOneDocument")]
    [InlineData("- id: A:1\n  text: 'x\n", 2, "FilesAreYaml")]
    [InlineData("- id: A:1\n  list: [a, b\n", 3, "FilesAreYaml")]
    [InlineData("- id: A:1\n   text: x\n", 2, "FilesAreYaml")]
    [InlineData("- name: x\n", 1, "FilesHoldRecords")]
    [InlineData("- just text\n", 1, "FilesHoldRecords")]
    [InlineData("nodes: x\n", 1, "FilesHoldRecords")]
    [InlineData("text\n", 1, "FilesHoldRecords")]
    [InlineData("defaults: {id: 'A:1'}\nnodes: []\n", 1, "FilesHoldRecords")]
    [InlineData("nodes: []\nmore: x\n", 2, "FilesHoldRecords")]
    [InlineData("defaults: {part: {id: 'A:1'}}\nnodes: []\n", 1, "FilesHoldRecords")]
    [InlineData("- id: A:1\n  cite: doc\n", 2, "CitationsNameLines")]
    [InlineData("- id: A:1\n  cite: doc:0\n", 2, "CitationsNameLines")]
    [InlineData("- id: A:1\n  cite: doc:5-4\n", 2, "CitationsNameLines")]
    [InlineData("- id: A:1\n  cite: doc:1-2-3\n", 2, "CitationsNameLines")]
    [InlineData("- id: A:1\n  cite: [doc:1, {a: b}]\n", 2, "CitationsNameLines")]
    public void A_broken_file_is_a_problem_with_its_line(string text, int line, string rule)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal(("a.yaml", line, rule), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_problem_with_their_line()
    {
        var bytes = Encoding.UTF8.GetBytes("- id: A:1\n  text: 量\n  b: c\n");
        bytes[18] = 0xFF;

        var problem = Assert.Single(SeedReader.Read([new SeedFile("a.yaml", bytes)]).Problems);

        Assert.Equal((2, "FilesAreUtf8"), (problem.Line, problem.Rule));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("- a:\n")]
    public void Deep_nesting_is_refused_without_effort(string opening)
    {
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat(opening, 100_000)) + "\n").Problems);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        var file = new SeedFile("a.yaml", new byte[SeedFile.BytesMax + 1]);

        Assert.Equal("FilesAreSmall", Assert.Single(SeedReader.Read([file]).Problems).Rule);
    }

    [Fact]
    public void Every_problem_of_every_file_is_reported()
    {
        var reading = SeedReader.Read([File("a.yaml", "- x\n- y\n"), File("b.yaml", "[\n"), File("c.yaml", "z\n")]);

        Assert.Equal(["a.yaml", "a.yaml", "b.yaml", "c.yaml"], reading.Problems.Select(problem => problem.File));
    }

    [Fact]
    public void A_problem_prints_as_a_compiler_prints()
    {
        Assert.Equal("a.yaml(3): IdsAreUnique: Twice. [A:1]", new SeedProblem("a.yaml", 3, "A:1", "IdsAreUnique", "Twice.").ToString());
        Assert.Equal("a.yaml(3): FilesAreYaml: No.", new SeedProblem("a.yaml", 3, null, "FilesAreYaml", "No.").ToString());
    }

    [Theory]
    [InlineData("touches:\n  - {content: a, concept: b, confidence: 0.5}\n", 2)]
    [InlineData("touches:\n  - {content: a, concept: b, confidence: 2, reason: x}\n", 2)]
    [InlineData("touches:\n  - {content: a, concept: b, confidence: high, reason: x}\n", 2)]
    [InlineData("vetoes:\n  - {content: a, concept: b, reason: x, because: y}\n", 2)]
    [InlineData("vetoes:\n  - {content: a, concept: [b], reason: x}\n", 2)]
    [InlineData("vetoes: x\n", 1)]
    [InlineData("- from: a\n  to: b\n  change: CARRIED\n", 1)]
    [InlineData("alignments:\n  - {from: a, to: b, degree: EXACT}\n", 2)]
    [InlineData("wishes: []\n", 1)]
    [InlineData("- text\n", 1)]
    [InlineData("text\n", 1)]
    public void A_link_that_lacks_something_is_a_problem(string text, int line)
    {
        var problem = SeedReader.Read([File("links/x.yaml", text)]).Problems[0];

        Assert.Equal((line, "LinksAreComplete"), (problem.Line, problem.Rule));
    }

    [Fact]
    public void Links_are_read_from_lists_and_sections()
    {
        var graph = SeedReader.Read(
        [
            File("links/a.yaml", "touches: [{content: a, concept: b, confidence: 0.5, reason: x}]\nvetoes: [{content: a, concept: c, label: d, reason: y}]\n"),
            File("links/b.yaml", "- {from: a, to: b, change: SPLIT, reason: x}\n"),
            File("alignments.yaml", "- {from: a, to: b, degree: EXACT, reason: x}\n"),
        ]).Graph;

        Assert.Equal(0.5, Assert.Single(graph.Touches).Confidence);
        Assert.Equal("d", Assert.Single(graph.Vetoes).Label);
        Assert.Equal("SPLIT", Assert.Single(graph.Lineage).Change);
        Assert.Equal("EXACT", Assert.Single(graph.Alignments).Degree);
    }

    [Theory]
    [InlineData("- {type: Measure, expected: many, reason: x}\n")]
    [InlineData("- {type: Measure, expected: 1}\n")]
    [InlineData("- {type: Measure, expected: 1, year: -1, reason: x}\n")]
    [InlineData("- text\n")]
    public void A_pinned_count_needs_a_number_and_a_reason(string text)
    {
        Assert.NotEmpty(SeedReader.Read([File("counts.yaml", text)]).Problems);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        Assert.Equal("TheSeedIsAFolder", Assert.Single(SeedReader.Read("/no/such/folder").Problems).Rule);
    }

    [Fact]
    public void A_folder_is_read_with_its_folders()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "sub"));
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "sub", "b.yaml"), "- id: B:1\n");
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), "- id: A:1\n");
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "c.yml"), "- id: C:1\n");
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, "README.md"), "Hello");

            var reading = SeedReader.Read(folder.FullName);

            Assert.Equal(["A:1", "B:1"], reading.Graph.Records.Select(record => record.Id));
            Assert.Equal("sub/b.yaml", reading.Graph.Records[1].Origin.File);
            Assert.Equal(("c.yml", "FilesAreNamedYaml"), (reading.Problems[0].File, reading.Problems[0].Rule));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static SeedReading Read(string text) => SeedReader.Read([File("a.yaml", text)]);

    static SeedFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
