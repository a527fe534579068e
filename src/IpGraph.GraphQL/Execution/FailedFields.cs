using System.Runtime.InteropServices;
using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>Puts the errors of fields that could not be bound where the fields are, in an answer that is complete but for
/// them: an error and a null wherever such a field is reached, and the null climbs as any other.</summary>
/// <remarks>Sources answer root fields whole and need not know how nulls climb. Only requests with a mistake pay for the
/// second reading.</remarks>
sealed class FailedFields(OperationRun run, IReadOnlyList<FieldFailure> failures, ResponseWriter output)
{
    static readonly JsonDocumentOptions ParseOptions = new() { MaxDepth = 1000 };

    /// <summary>A field of which nodes of several types are asked is bound for each, and fails for each alike.</summary>
    readonly Dictionary<PlannedField, IReadOnlyList<GraphQLError>> failures = failures
        .DistinctBy(failure => failure.Field)
        .ToDictionary(failure => failure.Field, failure => failure.Errors);

    /// <summary>Copies the value of a root field as far as it stands.</summary>
    public Completion Write(ReadOnlyMemory<byte> answer, PlannedField root)
    {
        using var document = JsonDocument.Parse(answer, ParseOptions);
        return Write(document.RootElement, root.Definition.Type, root, ResponsePath.Of(root.ResponseName));
    }

    Completion Write(JsonElement value, TypeReference type, PlannedField selected, ResponsePath path)
    {
        if (selected.Selection is null || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return Copy(value);
        return value.ValueKind == JsonValueKind.Object
            ? WriteObject(value, selected.Selection, path)
            : WriteList(value, ((TypeReference.List)type.Nullable).Item, selected, path);
    }

    Completion WriteList(JsonElement list, TypeReference item, PlannedField selected, ResponsePath path)
    {
        var initialCount = path.Key is string ? selected.InitialCount(run.Variables) : int.MaxValue;
        output.WriteRaw((byte)'[');
        var index = 0;
        foreach (var value in list.EnumerateArray())
        {
            if (index > 0)
                output.WriteRaw((byte)',');
            var start = output.Position;
            var mayBeNull = item.MayBeNull() || index >= initialCount;
            var result = Write(value, item, selected, path.Append(index));
            if (NullPropagation.Settle(result, mayBeNull, run, output, start) == Completion.Failed)
                return Completion.Failed;
            index++;
        }

        output.WriteRaw((byte)']');
        return Completion.Value;
    }

    Completion WriteObject(JsonElement value, PlannedSelection selection, ResponsePath path)
    {
        if (TypeOf(value, selection) is not { } type)
            return Copy(value);
        var keepsMarker = selection.For(type) is [{ ResponseName: Planner.TypeMarker }, ..];
        output.WriteRaw((byte)'{');
        var isFirst = true;
        foreach (var member in value.EnumerateObject())
        {
            if (member.Name == Planner.TypeMarker && !keepsMarker)
                continue;
            if (!isFirst)
                output.WriteRaw((byte)',');
            isFirst = false;
            var selected = selection.Find(type, member.Name)!;
            output.WriteRaw(selected.EncodedName.Span);
            if (WriteField(member.Value, selected, path.Append(member.Name)) == Completion.Failed)
                return Completion.Failed;
        }

        output.WriteRaw((byte)'}');
        return Completion.Value;
    }

    Completion WriteField(JsonElement value, PlannedField selected, ResponsePath path)
    {
        var start = output.Position;
        var result = Completion.Failed;
        if (!failures.TryGetValue(selected, out var errors))
            result = Write(value, selected.Definition.Type, selected, path);
        foreach (var error in errors ?? [])
            run.Errors.Add(ExecutionErrors.At(error, selected, path));
        return NullPropagation.Settle(result, selected.MayBeNull, run, output, start);
    }

    /// <summary>The type of an object, or null where it does not tell, because nothing below it has failed.</summary>
    static ObjectTypeDefinition? TypeOf(JsonElement value, PlannedSelection selection)
    {
        if (selection.Type is ObjectTypeDefinition only)
            return only;
        return value.TryGetProperty(Planner.TypeMarker, out var marker)
            ? selection.PossibleTypes.First(possible => marker.ValueEquals(possible.Name))
            : null;
    }

    Completion Copy(JsonElement value)
    {
        output.WriteRaw(JsonMarshal.GetRawUtf8Value(value));
        return Completion.Value;
    }
}
