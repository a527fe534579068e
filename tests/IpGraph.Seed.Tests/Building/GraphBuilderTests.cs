using IpGraph.Graph.Data;
using IpGraph.Graph.Text;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Building;

public class GraphBuilderTests
{
    [Fact]
    public void The_small_graph_has_no_problem()
    {
        Assert.Empty(SmallGraph.Build(SmallGraph.Files).Problems);
    }

    [Fact]
    public void Nodes_are_sorted_by_id()
    {
        var ids = SmallGraph.Data.Nodes.Select(node => node.Id).ToList();

        Assert.Equal(ids.Order(NaturalOrder.Instance), ids);
    }

    [Fact]
    public void Relationships_are_sorted_by_type_and_ends()
    {
        var keys = SmallGraph.Data.Relationships.Select(r => $"{r.Type.Name} {r.From} {r.To}").ToList();

        Assert.Equal(keys.Order(NaturalOrder.Instance), keys);
    }

    [Fact]
    public void A_node_carries_its_id_and_citations_and_typed_values()
    {
        var measure = Node("Measure:2023-001").Properties;

        Assert.Equal("Measure:2023-001", measure["id"]);
        Assert.Equal(1, measure["number"]);
        Assert.Equal(12.5, measure["budget"]);
        Assert.Equal("2023-06-09", measure["decidedOn"]);
        Assert.Equal(["SHORT", "MEDIUM"], Assert.IsAssignableFrom<IReadOnlyList<object>>(measure["terms"]));
        var citation = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(
            Assert.Single(Assert.IsAssignableFrom<IReadOnlyList<object>>(measure["citations"])));
        Assert.Equal(["Document:roadmap-2023", 10, 12], citation.Values);
    }

    [Fact]
    public void A_missing_value_has_no_key_and_a_list_is_never_missing()
    {
        var measure = Node("Measure:2023-003").Properties;

        Assert.False(measure.ContainsKey("budget"));
        Assert.Empty(Assert.IsAssignableFrom<IReadOnlyList<object>>(measure["terms"]));
    }

    [Fact]
    public void An_inline_record_takes_the_defaults_of_its_file()
    {
        Assert.Equal(2023, Node("ScheduleEntry:2023-001-1").Properties["year"]);
    }

    [Fact]
    public void A_link_without_citations_has_those_of_the_stating_record()
    {
        var link = Relationship("LED_BY", "Measure:2023-001", "Ministry:meti");

        var citation = (IReadOnlyDictionary<string, object>)((IReadOnlyList<object>)link.Properties["citations"])[0];
        Assert.Equal(10, citation["fromLine"]);
    }

    [Fact]
    public void A_link_stated_at_its_far_end_leads_the_declared_way()
    {
        var files = SmallGraph.With("sections.yaml", text => text.Replace("    title: 環境",
            "    title: 環境\n    measures: {to: Measure:2023-003}", StringComparison.Ordinal));
        files["measures.yaml"] = files["measures.yaml"].Replace("    section: Section:2023-2\n", "", StringComparison.Ordinal);

        var graph = SmallGraph.Build(files).Graph!;

        Assert.Contains(graph.Relationships,
            r => r is { Type.Name: "IN_SECTION", From: "Measure:2023-003", To: "Section:2023-2" });
    }

    [Fact]
    public void A_symmetric_link_is_kept_once_from_the_smaller_id()
    {
        var link = Assert.Single(SmallGraph.Data.Relationships, r => r.Type.Name == "ALIGNED_WITH");

        Assert.Equal(("StrategicField:quantum", "Topic:quantum"), (link.From, link.To));
    }

    [Fact]
    public void The_version_does_not_depend_on_the_order_of_files_or_records()
    {
        var moved = SmallGraph.Files.Reverse().ToDictionary(
            file => file.Key.Replace("kpis", "a/kpis", StringComparison.Ordinal), file => file.Value);

        Assert.Equal(SmallGraph.Data.VersionId, SmallGraph.Build(moved).Graph!.VersionId);
    }

    [Fact]
    public void The_version_changes_with_any_value()
    {
        var changed = SmallGraph.With("measures.yaml", text => text.Replace("12.5", "12.6", StringComparison.Ordinal));

        Assert.NotEqual(SmallGraph.Data.VersionId, SmallGraph.Build(changed).Graph!.VersionId);
        Assert.Matches("^[0-9a-f]{32}$", SmallGraph.Data.VersionId);
    }

    static NodeData Node(string id) => SmallGraph.Data.Nodes.Single(node => node.Id == id);

    static RelationshipData Relationship(string type, string from, string to) =>
        SmallGraph.Data.Relationships.Single(r => r.Type.Name == type && r.From == from && r.To == to);
}
