using IpGraph.Graph.Model;
using IpGraph.Graph.Text;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>What contents are about: what they touch, what is exactly the same, and whatever is broader.</summary>
public static class ConceptClosure
{
    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindRelationshipType("ABOUT") is not { } about)
            return;
        var reached = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        var steps = Steps(draft);
        foreach (var content in draft.RelationshipsOf("TOUCHES").GroupBy(touch => touch.From).ToList())
        {
            foreach (var touch in content.OrderByDescending(Confidence)
                .ThenBy(touch => draft.OrderKeyOf(touch.To), CodePointComparer.Instance))
            {
                if (!reached.TryGetValue(touch.To, out var concepts))
                    reached.Add(touch.To, concepts = Reach(touch.To, steps));
                foreach (var concept in concepts)
                    Relate(draft, about, touch, concept);
            }
        }
    }

    /// <summary>A concept itself and every one that follows from it.</summary>
    public static IReadOnlyCollection<string> Reach(string concept, ILookup<string, string> steps)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { concept };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var next))
        {
            foreach (var step in steps[next])
            {
                if (reached.Add(step))
                    open.Enqueue(step);
            }
        }

        return reached;
    }

    /// <summary>From a concept to those that are exactly the same, and to the broader ones.</summary>
    static ILookup<string, string> Steps(GraphDraft draft)
    {
        var exact = draft.RelationshipsOf("ALIGNED_WITH")
            .Where(link => link.Values.GetValueOrDefault("degree") is "EXACT");
        return draft.RelationshipsOf("BROADER").Select(link => (link.From, link.To))
            .Concat(exact.SelectMany(link => new[] { (link.From, link.To), (From: link.To, To: link.From) }))
            .ToLookup(step => step.From, step => step.To, StringComparer.Ordinal);
    }

    /// <remarks>Touches come surest first, so the first one that leads to a concept is the one to name.</remarks>
    static void Relate(GraphDraft draft, RelationshipType about, DraftRelationship touch, string concept)
    {
        var values = draft.Relate(about, touch.From, concept).Values;
        if (!values.TryAdd("via", touch.To))
            return;
        foreach (var name in new[] { "method", "confidence", "evidence" })
        {
            if (touch.Values.TryGetValue(name, out var value))
                values[name] = value;
        }
    }

    static double Confidence(DraftRelationship touch) => touch.Values.GetValueOrDefault("confidence") as double? ?? 0;
}
