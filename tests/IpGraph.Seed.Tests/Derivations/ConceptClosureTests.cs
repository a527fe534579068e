using FsCheck;
using FsCheck.Fluent;
using IpGraph.Seed.Derivations;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Derivations;

public class ConceptClosureTests
{
    [Fact]
    public void A_content_is_about_what_it_touches_what_is_exactly_the_same_and_what_is_broader()
    {
        var about = SmallGraph.Data.Relationships
            .Where(r => r.Type.Name == "ABOUT" && r.From == "Measure:2025-001").Select(r => r.To);

        Assert.Equal(["StrategicField:quantum", "Topic:quantum", "Topic:science"], about);
    }

    [Fact]
    public void The_surest_touch_is_named_as_the_way()
    {
        var about = About("Measure:2023-001", "Topic:science");

        Assert.Equal("Topic:quantum", about["via"]);
        Assert.Equal(0.9, about["confidence"]);
        Assert.Equal("LEXICAL", about["method"]);
        Assert.NotEmpty((IReadOnlyList<object>)about["evidence"]);
    }

    [Fact]
    public void A_narrower_concept_leads_up_but_a_broader_one_not_down()
    {
        Assert.Equal("Topic:science", About("Measure:2023-002", "Topic:science")["via"]);
        Assert.DoesNotContain(SmallGraph.Data.Relationships,
            r => r is { From: "Measure:2023-002", To: "Topic:quantum" } && r.Type.Name == "ABOUT");
    }

    [Fact]
    public void A_near_match_is_not_followed()
    {
        var seed = SmallGraph.With("concepts.yaml",
            text => text.Replace("degree: EXACT", "degree: CLOSE", StringComparison.Ordinal));
        seed["links/inner-labels.yaml"] = seed["links/inner-labels.yaml"].TrimEnd() +
            """

              - {label: 量子, counts: false, in: [量子技術, 量子コンピュータ], reason: x}
              - {label: Quantum, counts: false, in: [Quantum technology, Quantum computer, quantum computing], reason: x}

            """;
        var graph = SmallGraph.Build(seed).Graph!;

        Assert.DoesNotContain(graph.Relationships, r => r.Type.Name == "ABOUT" && r.To == "StrategicField:quantum");
    }

    [Fact]
    public void Reaching_is_reflexive_and_transitive()
    {
        var links = Gen.ListOf(Gen.Choose(0, 6).SelectMany(from => Gen.Choose(0, 6).Select(to => ($"{from}", $"{to}"))))
            .ToArbitrary();

        Prop.ForAll(links, stated =>
        {
            var steps = stated.ToLookup(link => link.Item1, link => link.Item2);
            return Enumerable.Range(0, 7).Select(node => $"{node}").All(node =>
            {
                var reached = ConceptClosure.Reach(node, steps);
                return reached.Contains(node)
                    && reached.All(middle => ConceptClosure.Reach(middle, steps).All(reached.Contains));
            });
        }).QuickCheckThrowOnFailure();
    }

    static IReadOnlyDictionary<string, object> About(string from, string to) =>
        SmallGraph.Data.Relationships.Single(r => r.Type.Name == "ABOUT" && r.From == from && r.To == to).Properties;
}
