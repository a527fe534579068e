using System.Text.Json;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution.Incremental;

/// <summary>Splits a whole answer into what is sent first and what follows it, by the marks of a plan.</summary>
/// <remarks>The source of a root field answers it whole, so what is deferred can only be told apart afterwards. The answer is
/// read once, front to back, and a part in which nothing is deferred is copied as it stands.</remarks>
/// <param name="plan">A plan that is marked or branched.</param>
/// <param name="errors">The errors of the answer; each goes with the part that has the null it left.</param>
/// <param name="isComplete">Whether the answer has the deferred fields too.</param>
sealed class AnswerSplitter(
    OperationPlan plan,
    VariableValues variables,
    ErrorBehavior onError,
    IReadOnlyList<GraphQLError> errors,
    bool isComplete)
{
    static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 1000 };

    readonly bool isBranched = plan.IsBranched;

    bool HasDeferred { get; } = isComplete;

    ReadOnlyMemory<byte> answer;

    /// <summary>Where fields are written: those that wait for exactly these fragments.</summary>
    readonly record struct Region(DeferUsageSet Deferral, ResponseWriter Output, DeferredWork Work);

    /// <summary>The deferred fragments that began here or above, the latest first.</summary>
    sealed record Scope(DeferUsage Usage, DeliveryGroup Group, Scope? Outer);

    /// <summary>Writes what is sent first and returns what will follow.</summary>
    public DeferredWork Split(ReadOnlyMemory<byte> data, ResponseWriter output)
    {
        answer = data;
        var work = new DeferredWork();
        var region = new Region(DeferUsageSet.None, output, work);
        var reader = new Utf8JsonReader(data.Span, ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            WriteNull(null, region);
        else if (WriteObject(ref reader, new PlannedFields(plan.Fields, plan.Deferred), null, null, region) == Completion.Failed)
            Restart(region);
        return work;
    }

    /// <summary>A null has climbed to the very top.</summary>
    static void Restart(Region region)
    {
        region.Work.Rewind(default);
        region.Output.Rewind(0);
        region.Output.WriteRaw(ResponseComposer.DataStart);
        region.Output.WriteNull();
    }

    Completion WriteObject(
        ref Utf8JsonReader reader,
        PlannedFields planned,
        ResponsePath? path,
        Scope? scope,
        Region region)
    {
        foreach (var usage in planned.Deferred)
        {
            var group = new DeliveryGroup(usage, path, usage.Parent is { } parent ? Find(scope, parent) : null);
            scope = new Scope(usage, group, scope);
        }

        using var members = new ObjectParts(this, planned.Fields, path, scope, region);
        var result = members.Write(ref reader);
        foreach (var usage in planned.Deferred)
            region.Work.Groups.Add(Find(scope, usage)!);
        return result;
    }

    /// <summary>Writes a value into its region; where it fails it is taken back, up to the next place that may be
    /// null.</summary>
    Completion WriteValue(
        ref Utf8JsonReader reader,
        TypeReference type,
        PlannedField selected,
        ResponsePath? path,
        Scope? scope,
        Region region)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return type.IsNonNull && onError == ErrorBehavior.Propagate ? FailAt(selected, path, region) : WriteNull(path, region);
        if (IsPlain(reader.TokenType, selected))
            return Copy(ref reader, path, region);
        var (start, mark, depth) = (region.Output.Position, region.Work.Mark, reader.CurrentDepth);
        var result = reader.TokenType == JsonTokenType.StartArray
            ? WriteList(ref reader, ((TypeReference.List)type.Nullable).Item, selected, path!, scope, region)
            : WriteComposite(ref reader, selected.Selection!, path, scope, region);
        if (result != Completion.Failed)
            return result;
        while (reader.CurrentDepth > depth)
            reader.Read();
        region.Output.Rewind(start);
        region.Work.Rewind(mark);
        if (type.IsNonNull && onError == ErrorBehavior.Propagate)
            return Completion.Failed;
        region.Output.WriteNull();
        return Completion.Null;
    }

    /// <summary>Whether a value belongs to its region as a whole.</summary>
    bool IsPlain(JsonTokenType token, PlannedField selected) =>
        token is not (JsonTokenType.StartObject or JsonTokenType.StartArray)
        || (selected.Selection is null ? selected.Stream is null : !isBranched && !selected.IsIncremental);

    Completion WriteComposite(
        ref Utf8JsonReader reader,
        PlannedSelection selection,
        ResponsePath? path,
        Scope? scope,
        Region region)
    {
        var type = selection.Type as ObjectTypeDefinition ?? TypeMarker.Read(reader, selection);
        return type is null
            ? Copy(ref reader, path, region)
            : WriteObject(ref reader, selection.FieldsOf(type), path, scope, region);
    }

    Completion WriteList(
        ref Utf8JsonReader reader,
        TypeReference itemType,
        PlannedField selected,
        ResponsePath path,
        Scope? scope,
        Region region)
    {
        var initialCount = path.Key is string ? selected.InitialCount(variables) : int.MaxValue;
        if (initialCount < 0)
            return Fail(ExecutionErrors.NegativeInitialCount(selected, path, initialCount), path, region);
        region.Output.WriteRaw((byte)'[');
        var index = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (index == initialCount)
            {
                region.Work.Streams.Add(Stream(ref reader, itemType, selected, path, index, region.Deferral));
                break;
            }

            if (index > 0)
                region.Output.WriteRaw((byte)',');
            var itemPath = PathTo(path, index++, selected);
            if (WriteValue(ref reader, itemType, selected, itemPath, scope, region) == Completion.Failed)
                return Completion.Failed;
        }

        region.Output.WriteRaw((byte)']');
        return Completion.Value;
    }

    /// <summary>Reads the rest of a list, up to its end. What was deferred outside of the list comes with the items.</summary>
    ItemStream Stream(
        ref Utf8JsonReader reader,
        TypeReference itemType,
        PlannedField selected,
        ResponsePath path,
        int index,
        DeferUsageSet deferral)
    {
        var stream = new ItemStream(selected, path, index);
        using var output = new ResponseWriter();
        for (; reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            var depth = reader.CurrentDepth;
            var work = new DeferredWork();
            var item = new Region(deferral, output, work);
            output.Rewind(0);
            var result = WriteValue(ref reader, itemType, selected, path.Append(index++), null, item);
            if (result == Completion.Failed && stream.Failure.Count == 0)
                stream.Failure = work.Climbed;
            else if (stream.Failure.Count == 0)
                stream.Items.Add((output.WrittenSpan.ToArray(), work));
            while (reader.CurrentDepth > depth)
                reader.Read();
        }

        return stream;
    }

    /// <summary>Copies a value as it is, or without the marks that tell types where they may be anywhere.</summary>
    Completion Copy(ref Utf8JsonReader reader, ResponsePath? path, Region region)
    {
        AddErrors(path, region);
        if (HasDeferred && !isBranched)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            region.Output.WriteRaw(answer.Span[start..(int)reader.BytesConsumed]);
        }
        else
        {
            TypeMarker.CopyWithout(ref reader, answer.Span, region.Output);
        }

        return Completion.Value;
    }

    Completion WriteNull(ResponsePath? path, Region region)
    {
        AddErrors(path, region);
        region.Output.WriteNull();
        return Completion.Null;
    }

    /// <summary>A null stands where none may; its error is the last, for nothing was done after it.</summary>
    Completion FailAt(PlannedField selected, ResponsePath? path, Region region)
    {
        var before = region.Work.Errors.Count;
        AddErrors(path, region);
        if (region.Work.Errors.Count == before)
            return Fail(ExecutionErrors.NullInNonNull(selected, path ?? ResponsePath.Of(selected.ResponseName)), path, region);
        region.Work.Climbed = [region.Work.Errors[^1].Error];
        return Completion.Failed;
    }

    /// <summary>The value cannot be had, for a reason that nobody told yet.</summary>
    static Completion Fail(GraphQLError error, ResponsePath? path, Region region)
    {
        region.Work.Errors.Add((error, path));
        region.Work.Climbed = [error];
        return Completion.Failed;
    }

    void AddErrors(ResponsePath? path, Region region)
    {
        foreach (var error in errors)
        {
            if (ResponsePath.IsAtOrBelow(error.Path, path))
                region.Work.Errors.Add((error, path));
        }
    }

    /// <summary>The path of a value, where somebody may ask for it.</summary>
    ResponsePath? PathTo(ResponsePath? path, PlannedField selected) =>
        NeedsPath(selected) ? ResponsePath.Append(path, selected.ResponseName) : null;

    ResponsePath? PathTo(ResponsePath path, int index, PlannedField selected) =>
        NeedsPath(selected) ? path.Append(index) : null;

    bool NeedsPath(PlannedField selected) => isBranched || errors.Count > 0 || selected.IsIncremental;

    static DeliveryGroup? Find(Scope? scope, DeferUsage usage)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (ReferenceEquals(scope.Usage, usage))
                return scope.Group;
        }

        return null;
    }

    /// <summary>The members of one object, each written where it belongs.</summary>
    sealed class ObjectParts(
        AnswerSplitter splitter,
        IReadOnlyList<PlannedField> fields,
        ResponsePath? path,
        Scope? scope,
        Region region) : IDisposable
    {
        List<(ExecutionGroup Task, ResponseWriter Output)>? deferred;
        bool isFirst = true;

        public Completion Write(ref Utf8JsonReader reader)
        {
            region.Output.WriteRaw((byte)'{');
            var next = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var index = IndexOf(ref reader, next);
                reader.Read();
                if (index < 0)
                    reader.Skip();
                else if (!WriteMember(ref reader, index, out next))
                    return Completion.Failed;
            }

            region.Output.WriteRaw((byte)'}');
            if (!splitter.HasDeferred)
                AnnounceAbsent();
            foreach (var (task, output) in deferred ?? [])
            {
                output.WriteRaw((byte)'}');
                task.Json = output.WrittenSpan.ToArray();
                region.Work.Tasks.Add(task);
            }

            return Completion.Value;
        }

        public void Dispose()
        {
            foreach (var (_, output) in deferred ?? [])
                output.Dispose();
        }

        /// <summary>The first field of the name that the reader is at; members come in the order of the fields, so that the
        /// search begins after the last.</summary>
        int IndexOf(ref Utf8JsonReader reader, int next)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                var index = (next + i) % fields.Count;
                if (reader.ValueTextEquals(fields[index].EncodedName.Span[1..^2]))
                    return fields[index].IsMarker ? -1 : index;
            }

            return -1;
        }

        /// <summary>Writes a member wherever it is asked for: in a branched plan each fragment has its own field.</summary>
        bool WriteMember(ref Utf8JsonReader reader, int index, out int next)
        {
            next = index + 1;
            while (next < fields.Count && fields[next].ResponseName == fields[index].ResponseName)
            {
                var again = reader;
                if (!WriteField(ref again, fields[next - 1]))
                    return false;
                next++;
            }

            return WriteField(ref reader, fields[next - 1]);
        }

        /// <returns>False where the object fails.</returns>
        bool WriteField(ref Utf8JsonReader reader, PlannedField selected)
        {
            var type = selected.Definition.Type;
            var memberPath = splitter.PathTo(path, selected);
            if (TaskOf(selected) is not var (task, output))
            {
                WriteName(region.Output, selected, ref isFirst);
                return splitter.WriteValue(ref reader, type, selected, memberPath, scope, region) != Completion.Failed;
            }

            var isFirstOfTask = output.Position == 1;
            WriteName(output, selected, ref isFirstOfTask);
            var own = new Region(task.Deferral, output, task.Work);
            var depth = reader.CurrentDepth;
            if (splitter.WriteValue(ref reader, type, selected, memberPath, scope, own) == Completion.Failed && !task.HasFailed)
                task.Failure = task.Work.Climbed;
            while (reader.CurrentDepth > depth)
                reader.Read();
            return true;
        }

        static void WriteName(ResponseWriter output, PlannedField selected, ref bool isFirst)
        {
            if (!isFirst)
                output.WriteRaw((byte)',');
            isFirst = false;
            output.WriteRaw(selected.EncodedName.Span);
        }

        /// <summary>What a field is delivered with; null where it comes with the object.</summary>
        (ExecutionGroup Task, ResponseWriter Output)? TaskOf(PlannedField selected)
        {
            if (selected.Deferral.SameAs(region.Deferral))
                return null;
            foreach (var known in deferred ?? [])
            {
                if (known.Task.Deferral.SameAs(selected.Deferral))
                    return known;
            }

            var owners = new List<DeliveryGroup>(selected.Deferral.Usages.Count);
            foreach (var usage in selected.Deferral.Usages)
            {
                if (Find(scope, usage) is not { } owner)
                    return null;
                owners.Add(owner);
            }

            var output = new ResponseWriter(256);
            output.WriteRaw((byte)'{');
            var task = (new ExecutionGroup(selected.Deferral, owners, path), output);
            (deferred ??= []).Add(task);
            return task;
        }

        /// <summary>Notes what will come although the answer does not have it yet.</summary>
        void AnnounceAbsent()
        {
            foreach (var selected in fields)
                TaskOf(selected);
        }
    }
}
