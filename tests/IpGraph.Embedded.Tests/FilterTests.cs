using IpGraph.Graph.Queries;

namespace IpGraph.Embedded.Tests;

public class FilterTests
{
    [Fact]
    public void Without_a_filter_all_nodes_of_the_type_come_in_order_of_id() =>
        Assert.Equal("2023-001 2023-002 2023-003 2025-001", Ask.Keys("Measure", null));

    [Theory]
    [InlineData(Comparison.Equal, "2023-002")]
    [InlineData(Comparison.NotEqual, "2023-001 2023-003")]
    [InlineData(Comparison.Less, "2023-001")]
    [InlineData(Comparison.LessOrEqual, "2023-001 2023-002")]
    [InlineData(Comparison.Greater, "2023-003")]
    [InlineData(Comparison.GreaterOrEqual, "2023-002 2023-003")]
    public void Comparing_a_missing_value_is_false(Comparison comparison, string passing) =>
        Assert.Equal(passing, Ask.Keys("Measure", Measure("number", comparison, 2)));

    [Theory]
    [InlineData(Comparison.Equal, "2023-001 2023-003 2025-001")]
    [InlineData(Comparison.NotEqual, "2023-002 2025-001")]
    [InlineData(Comparison.Greater, "2023-001 2023-002 2025-001")]
    public void A_negated_comparison_holds_where_the_value_is_missing(Comparison comparison, string passing) =>
        Assert.Equal(passing, Ask.Keys("Measure", new Filter.Not(Measure("number", comparison, 2))));

    [Fact]
    public void A_missing_value_is_found_as_missing() =>
        Assert.Equal("2025-001", Ask.Keys("Measure", new Filter.Missing(Ask.Property("Measure", "number"))));

    [Fact]
    public void A_list_is_never_missing() =>
        Assert.Equal("", Ask.Keys("Measure", new Filter.Missing(Ask.Property("Measure", "terms"))));

    [Fact]
    public void A_list_has_each_of_its_items() =>
        Assert.Equal("2023-001 2023-002", Ask.Keys("Measure", new Filter.Has(Ask.Property("Measure", "terms"), "SHORT")));

    [Fact]
    public void No_list_has_what_nothing_has() =>
        Assert.Equal("", Ask.Keys("Measure", new Filter.Has(Ask.Property("Measure", "terms"), "LONG")));

    [Theory]
    [InlineData(Comparison.Contains, "技術", "2023-001 2025-001")]
    [InlineData(Comparison.StartsWith, "量子", "2023-001 2025-001")]
    [InlineData(Comparison.StartsWith, "技術", "")]
    [InlineData(Comparison.EndsWith, "招く。", "2023-002")]
    [InlineData(Comparison.EndsWith, "招く", "")]
    [InlineData(Comparison.Contains, "jamstec", "")]
    [InlineData(Comparison.Contains, "", "2023-001 2023-002 2023-003 2025-001")]
    public void Text_is_matched_letter_for_letter(Comparison comparison, string text, string passing) =>
        Assert.Equal(passing, Ask.Keys("Measure", Measure("text", comparison, text)));

    [Fact]
    public void Whole_numbers_and_decimal_ones_compare_by_size() =>
        Assert.Equal("2023-001", Ask.Keys("Measure", Measure("budget", Comparison.Greater, 12)));

    [Fact]
    public void A_value_of_another_kind_equals_nothing() =>
        Assert.Equal("", Ask.Keys("Measure", Measure("number", Comparison.Equal, "2")));

    [Fact]
    public void One_of_several_values_is_enough() => Assert.Equal(
        "2023-001 2023-003",
        Ask.Keys("Measure", new Filter.In(Ask.Property("Measure", "number"), [3, 1, 7])));

    [Fact]
    public void Nothing_is_one_of_no_values() =>
        Assert.Equal("", Ask.Keys("Measure", new Filter.In(Ask.Property("Measure", "number"), [])));

    [Fact]
    public void All_of_no_conditions_hold_and_none_of_no_alternatives()
    {
        Assert.Equal("quantum", Ask.Keys("StrategicField", new Filter.And([Id("StrategicField:quantum")])));
        Assert.Equal("ocean quantum", Ask.Keys("StrategicField", new Filter.And([])));
        Assert.Equal("", Ask.Keys("StrategicField", new Filter.Or([])));
    }

    [Theory]
    [InlineData(Quantifier.Some, "2023-001")]
    [InlineData(Quantifier.None, "2023-002 2023-003 2025-001")]
    [InlineData(Quantifier.Every, "2023-003 2025-001")]
    public void None_and_every_hold_where_nothing_is_related(Quantifier quantifier, string passing) => Assert.Equal(
        passing,
        Ask.Keys("Measure", LedBy(quantifier, Id("Ministry:meti"), null)));

    [Theory]
    [InlineData(Quantifier.Some, "2023-002")]
    [InlineData(Quantifier.None, "2023-001 2023-003 2025-001")]
    [InlineData(Quantifier.Every, "2023-001 2023-002 2023-003 2025-001")]
    public void Only_relationships_that_pass_are_looked_along(Quantifier quantifier, string passing) => Assert.Equal(
        passing,
        Ask.Keys("Measure", LedBy(quantifier, Id("Ministry:mext"), PrintedAs("文部科学省"))));

    [Fact]
    public void That_something_is_related_can_be_asked_alone() =>
        Assert.Equal("2023-001 2023-002", Ask.Keys("Measure", LedBy(Quantifier.Some, null, null)));

    [Fact]
    public void Every_one_passes_where_nothing_is_asked_of_it() => Assert.Equal(
        "2023-001 2023-002 2023-003 2025-001",
        Ask.Keys("Measure", LedBy(Quantifier.Every, null, PrintedAs("文科省"))));

    [Fact]
    public void A_relationship_is_only_looked_along_to_the_types_that_its_field_names() => Assert.Equal(
        "science",
        Ask.Keys("Topic", new Filter.Related(
            Ask.Field("Topic", "measures"),
            Quantifier.Some,
            Measure("number", Comparison.Equal, 2),
            null)));

    [Fact]
    public void Nodes_of_an_interface_can_be_told_by_their_type() => Assert.Equal(
        "ocean quantum",
        Ask.Keys("Concept", new Filter.OfType(Ask.Types("StrategicField"))));

    [Fact]
    public void A_unique_value_finds_its_node() => Assert.Equal(
        "quantum",
        Ask.Keys("StrategicField", new Filter.Compare(Ask.Property("StrategicField", "order"), Comparison.Equal, 1)));

    [Fact]
    public void Parts_of_a_condition_hold_together_however_the_nodes_were_found() => Assert.Equal(
        "",
        Ask.Keys("Measure", new Filter.And([Id("Measure:2023-002"), LedBy(Quantifier.Some, Id("Ministry:meti"), null)])));

    static Filter Id(string id) => new Filter.Compare(Ask.Property("Measure", "id"), Comparison.Equal, id);

    static Filter Measure(string property, Comparison comparison, object value) =>
        new Filter.Compare(Ask.Property("Measure", property), comparison, value);

    static Filter LedBy(Quantifier quantifier, Filter? node, Filter? link) =>
        new Filter.Related(Ask.Field("Measure", "ledBy"), quantifier, node, link);

    static Filter PrintedAs(string name) => new Filter.Compare(
        Ask.Field("Measure", "ledBy").Type.FindProperty("printedAs")!,
        Comparison.Equal,
        name);
}
