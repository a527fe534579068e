using System.Text.Json.Nodes;

namespace IpGraph.GraphQL.Tests.Execution;

/// <summary>Puts the payloads of an answer in parts together, as a client would, and insists on the protocol.</summary>
sealed class IncrementalMerger
{
    readonly Dictionary<string, JsonArray> pending = [];
    JsonNode? data;
    bool isDone;

    public static string Merge(IEnumerable<string> payloads)
    {
        var merger = new IncrementalMerger();
        foreach (var payload in payloads)
            merger.Add(JsonNode.Parse(payload)!.AsObject());
        Assert.True(merger.isDone);
        Assert.Empty(merger.pending);
        return Sorted(merger.data)!.ToJsonString();
    }

    /// <summary>The same JSON with the keys of each object in order, for their order is free between
    /// payloads.</summary>
    public static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    void Add(JsonObject payload)
    {
        Assert.False(isDone);
        data ??= payload["data"]?.DeepClone();
        foreach (var part in Items(payload, "pending"))
            pending.Add(part["id"]!.GetValue<string>(), part["path"]!.AsArray());
        foreach (var piece in Items(payload, "incremental"))
            Put(piece);
        foreach (var part in Items(payload, "completed"))
            Assert.True(pending.Remove(part["id"]!.GetValue<string>()));
        isDone = !payload["hasNext"]!.GetValue<bool>();
    }

    void Put(JsonObject piece)
    {
        var steps = piece["id"] is { } id
            ? pending[id.GetValue<string>()].Concat(piece["subPath"]?.AsArray() ?? []).ToList()
            : piece["path"]!.AsArray().ToList();
        if (piece["items"] is JsonArray items)
        {
            if (piece["id"] is null)
            {
                Assert.Equal(At(steps.SkipLast(1)).AsArray().Count, steps[^1]!.GetValue<int>());
                steps.RemoveAt(steps.Count - 1);
            }

            foreach (var item in items)
                At(steps).AsArray().Add(item?.DeepClone());
        }
        else if (piece["data"] is JsonObject members)
        {
            if (piece["id"] is null)
            {
                Overlay(At(steps).AsObject(), members);
            }
            else
            {
                foreach (var (name, value) in members)
                    At(steps).AsObject().Add(name, value?.DeepClone());
            }
        }
    }

    /// <summary>In the older format a fragment comes whole, even if some of its fields were there before: then they must
    /// be the same.</summary>
    static void Overlay(JsonNode place, JsonNode piece)
    {
        if (piece is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
                OverlayMember(place[i], items[i], () => Assert.Fail("An item that is not there cannot be merged."));
        }
        else if (piece is JsonObject members)
        {
            foreach (var (name, value) in members)
                OverlayMember(place[name], value, () => place.AsObject()[name] = value?.DeepClone());
        }
    }

    static void OverlayMember(JsonNode? known, JsonNode? value, Action add)
    {
        if (known is null)
            add();
        else if (known is JsonValue)
            Assert.Equal(known.ToJsonString(), value?.ToJsonString());
        else if (value is not null)
            Overlay(known, value);
    }

    JsonNode At(IEnumerable<JsonNode?> steps)
    {
        var place = data!;
        foreach (var step in steps)
            place = step!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? place[step.GetValue<int>()]! : place[step.GetValue<string>()]!;
        return place;
    }

    static IEnumerable<JsonObject> Items(JsonObject payload, string name) =>
        payload[name]?.AsArray().Select(item => item!.AsObject()) ?? [];
}
