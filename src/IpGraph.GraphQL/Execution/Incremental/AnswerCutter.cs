using System.Text.Json;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>Cuts a complete answer into the first answer and the pieces that follow it, by the marks of its
/// plan.</summary>
/// <remarks>The source of a root field answers it whole, so what is deferred can only be told apart afterwards. The
/// cut is
/// made twice for a query: in the answer without the deferred fragments, to send it early and to learn what is
/// announced, and then in the complete one.</remarks>
sealed class AnswerCutter(OperationPlan plan, VariableValues variables, ErrorBehavior onError)
{
    readonly Dictionary<(object Cause, string Path), DeliveryPart> parts = [];
    readonly List<DeliveryPart> inOrder = [];
    readonly List<DeliveryPiece> pieces = [];
    readonly Queue<Group> groups = new();
    bool isAnnounced;
    bool isComplete;

    /// <summary>What is announced, in the order in which it was met.</summary>
    public IReadOnlyList<DeliveryPart> Parts => inOrder;

    public IReadOnlyList<DeliveryPiece> Pieces => pieces;

    /// <summary>Writes what belongs to the first answer and notes what will follow.</summary>
    public void CutFirst(JsonElement data, bool isComplete, ResponseWriter output)
    {
        this.isComplete = isComplete;
        Cut(data, output);
        isAnnounced = true;
    }

    /// <summary>Takes the pieces out of the complete answer.</summary>
    public void CutRemainder(JsonElement data)
    {
        isComplete = true;
        using var scratch = new ResponseWriter();
        Cut(data, scratch);
    }

    void Cut(JsonElement data, ResponseWriter output)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            output.WriteNull();
            return;
        }

        var root = new PlannedFields(plan.Fields, plan.Deferred);
        WriteObject(data, root, null, DeferUsageSet.None, 0, output);
        while (groups.TryDequeue(out var group))
            CutGroup(group);
    }

    void WriteObject(
        JsonElement value,
        PlannedFields planned,
        ResponsePath? path,
        DeferUsageSet region,
        int round,
        ResponseWriter output)
    {
        foreach (var usage in planned.Deferred)
            Find(usage, path, usage.Label, usage.Depth);
        var later = new List<Group>();
        output.WriteRaw((byte)'{');
        var isFirst = true;
        foreach (var selected in planned.Fields)
        {
            if (selected.ResponseName == Planner.TypeMarker
                || !value.TryGetProperty(selected.ResponseName, out var member))
                continue;
            if (!selected.Deferral.SameAs(region))
                Defer(later, selected, member, path, round);
            else
                WriteMember(selected, member, path, region, round, output, ref isFirst);
        }

        output.WriteRaw((byte)'}');
        later.ForEach(groups.Enqueue);
    }

    void WriteMember(
        PlannedField selected,
        JsonElement member,
        ResponsePath? path,
        DeferUsageSet region,
        int round,
        ResponseWriter output,
        ref bool isFirst)
    {
        if (!isFirst)
            output.WriteRaw((byte)',');
        isFirst = false;
        output.WriteRaw(selected.EncodedName.Span);
        var memberPath = ResponsePath.Append(path, selected.ResponseName);
        if (selected.Stream is { } stream && region.IsEmpty && member.ValueKind == JsonValueKind.Array)
            WriteStream(selected, stream, member, memberPath, output);
        else
            WriteValue(selected, member, memberPath, region, round, output);
    }

    void WriteValue(
        PlannedField selected,
        JsonElement value,
        ResponsePath path,
        DeferUsageSet region,
        int round,
        ResponseWriter output)
    {
        if (selected.Selection is null || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            WriteWhole(value, output);
        else if (value.ValueKind == JsonValueKind.Object)
            WriteObject(value, FieldsOf(selected.Selection, value), path, region, round, output);
        else
            WriteItems(selected, value.EnumerateArray(), path, region, round, output);
    }

    void WriteItems(
        PlannedField selected,
        IEnumerable<JsonElement> items,
        ResponsePath path,
        DeferUsageSet region,
        int round,
        ResponseWriter output)
    {
        output.WriteRaw((byte)'[');
        var index = 0;
        foreach (var item in items)
        {
            if (index > 0)
                output.WriteRaw((byte)',');
            WriteValue(selected, item, path.Append(index++), region, round, output);
        }

        output.WriteRaw((byte)']');
    }

    /// <summary>Writes the first items; the others follow, each with everything that it has.</summary>
    void WriteStream(
        PlannedField selected,
        PlannedStream stream,
        JsonElement list,
        ResponsePath path,
        ResponseWriter output)
    {
        var count = stream.InitialCount(variables);
        WriteItems(selected, list.EnumerateArray().Take(count), path, DeferUsageSet.None, 0, output);
        if (list.GetArrayLength() <= count && !parts.ContainsKey((selected, path.ToString())))
            return;
        if (Find(selected, path, stream.Label, 1) is not { } part || !isComplete || list.GetArrayLength() <= count)
            return;
        using var json = new ResponseWriter();
        WriteList(list.EnumerateArray().Skip(count), json);
        pieces.Add(new DeliveryPiece([part], path, json.WrittenSpan.ToArray(), 1) { FirstIndex = count });
    }

    static PlannedFields FieldsOf(PlannedSelection selection, JsonElement value)
    {
        var type = selection.Type as ObjectTypeDefinition ?? selection.PossibleTypes.First(
            possible => value.GetProperty(Planner.TypeMarker).ValueEquals(possible.Name));
        return new PlannedFields(selection.For(type), selection.DeferredFor(type));
    }

    static void Defer(List<Group> later, PlannedField selected, JsonElement value, ResponsePath? path, int round)
    {
        var group = later.Find(candidate => candidate.Deferral.SameAs(selected.Deferral));
        if (group is null)
            later.Add(group = new Group(selected.Deferral, path, round, []));
        group.Members.Add((selected, value));
    }

    void CutGroup(Group group)
    {
        var owners = group.Deferral.Usages
            .Select(usage => FindAbove(usage, group.Path))
            .OfType<DeliveryPart>()
            .ToList();
        if (owners.Count == 0)
            return;
        var round = Math.Max(group.Round, owners.Max(part => part.Round));
        using var json = new ResponseWriter();
        json.WriteRaw((byte)'{');
        var isFirst = true;
        foreach (var (selected, value) in group.Members)
            WriteMember(selected, value, group.Path, group.Deferral, round, json, ref isFirst);
        json.WriteRaw((byte)'}');
        foreach (var owner in owners)
        {
            owner.LastRound = Math.Max(owner.LastRound, round);
            owner.HasFailed |= group.Members.Exists(member => IsForbiddenNull(member.Field, member.Value));
        }

        pieces.Add(new DeliveryPiece(owners, group.Path, json.WrittenSpan.ToArray(), round)
        {
            Names = [.. group.Members.Select(member => member.Field.ResponseName)],
        });
    }

    /// <summary>A null climbs no further than to the edge of a deferred fragment, and makes it fail.</summary>
    bool IsForbiddenNull(PlannedField selected, JsonElement value) =>
        onError == ErrorBehavior.Propagate
        && selected.Definition.Type.IsNonNull
        && value.ValueKind == JsonValueKind.Null;

    /// <summary>The part at that place, or null if the client was not told of it in time.</summary>
    DeliveryPart? Find(object cause, ResponsePath? path, string? label, int round)
    {
        var key = (cause, path?.ToString() ?? "");
        if (!parts.TryGetValue(key, out var part))
        {
            if (isAnnounced && round == 1)
                return null;
            part = new DeliveryPart(inOrder.Count, path, label, round);
            parts.Add(key, part);
            inOrder.Add(part);
        }

        part.WasFound |= isComplete;
        return part;
    }

    DeliveryPart? FindAbove(DeferUsage usage, ResponsePath? path)
    {
        for (var step = path; ; step = step.Parent)
        {
            if (parts.TryGetValue((usage, step?.ToString() ?? ""), out var part))
                return part;
            if (step is null)
                return null;
        }
    }

    static void WriteList(IEnumerable<JsonElement> items, ResponseWriter output)
    {
        output.WriteRaw((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                output.WriteRaw((byte)',');
            isFirst = false;
            WriteWhole(item, output);
        }

        output.WriteRaw((byte)']');
    }

    /// <summary>Copies a value, only leaving out the marks that tell types.</summary>
    static void WriteWhole(JsonElement value, ResponseWriter output)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                WriteList(value.EnumerateArray(), output);
                break;
            case JsonValueKind.Object:
                output.WriteRaw((byte)'{');
                var isFirst = true;
                foreach (var member in value.EnumerateObject().Where(member => member.Name != Planner.TypeMarker))
                {
                    if (!isFirst)
                        output.WriteRaw((byte)',');
                    isFirst = false;
                    output.WriteString(member.Name);
                    output.WriteRaw((byte)':');
                    WriteWhole(member.Value, output);
                }

                output.WriteRaw((byte)'}');
                break;
            case JsonValueKind.String:
                output.WriteString(value.GetString());
                break;
            default:
                JsonValue.Write(output, value);
                break;
        }
    }

    /// <summary>The fields of one object that wait for the same deferred fragments.</summary>
    sealed record Group(
        DeferUsageSet Deferral,
        ResponsePath? Path,
        int Round,
        List<(PlannedField Field, JsonElement Value)> Members);
}
