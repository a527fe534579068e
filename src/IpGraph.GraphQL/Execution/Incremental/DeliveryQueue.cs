using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution.Incremental;

/// <summary>Decides what is delivered when: a fragment after the one that it stands in, what several fragments share with
/// the first of them, and nothing of a fragment that failed.</summary>
/// <remarks>The order of events is that of the reference implementation where everything is ready at once.</remarks>
sealed class DeliveryQueue
{
    /// <summary>The fragments that are neither complete nor failed.</summary>
    readonly HashSet<DeliveryGroup> known = [];

    /// <summary>Those of them that the client was told of.</summary>
    readonly HashSet<DeliveryGroup> roots = [];

    readonly HashSet<ExecutionGroup> started = [];
    readonly HashSet<ExecutionGroup> finished = [];
    List<ExecutionGroup> tasks = [];
    List<ItemStream> streams = [];
    List<PendingResult> announced = [];
    int ids;

    public DeliveryQueue(DeferredWork work)
    {
        Integrate(work);
        StartNew(WithTasks(work.Groups.Where(group => group.Parent is null)), work.Streams, []);
    }

    /// <summary>What the client is to be told of with the first answer, or with the events that were returned last.</summary>
    public IReadOnlyList<PendingResult> Pending => announced;

    public bool IsEmpty => tasks.Count + streams.Count == 0 || roots.Count + streams.Count == 0;

    /// <summary>Delivers what is ready, and finds what can be ready then.</summary>
    public IReadOnlyList<DeliveryEvent> Next()
    {
        var events = new List<DeliveryEvent>();
        announced = [];
        while (events.Count == 0 && !IsEmpty)
        {
            var (ready, items) = (tasks, streams);
            (tasks, streams) = ([], []);
            foreach (var task in ready)
                Finish(task, events);
            foreach (var stream in items)
                Complete(stream, events);
        }

        return events;
    }

    /// <summary>Keeps only what another queue for the same operation has announced, under its ids, and returns what that
    /// one announced and this does not have.</summary>
    public IReadOnlyList<PendingResult> KeepAnnounced(DeliveryQueue earlier)
    {
        var wanted = earlier.Pending.ToDictionary(pending => pending.Key);
        foreach (var pending in Pending)
        {
            pending.Id = wanted.Remove(pending.Key, out var same) ? same.Id : null;
            if (pending is DeliveryGroup { Id: null } group)
                Forget(group);
        }

        streams.RemoveAll(stream => stream.Id is null);
        ids = earlier.ids;
        return [.. wanted.Values];
    }

    /// <summary>Tells of fragments and lists, and begins what they wait for.</summary>
    void StartNew(List<DeliveryGroup> groups, IReadOnlyList<ItemStream> rests, List<DeliveryEvent> events)
    {
        foreach (var group in groups)
        {
            roots.Add(group);
            Announce(group);
            group.Tasks.ForEach(Start);
        }

        foreach (var stream in rests)
        {
            streams.Add(stream);
            Announce(stream);
        }

        Complete(groups, events);
    }

    void Announce(PendingResult pending)
    {
        pending.Id = (ids++).ToString(System.Globalization.CultureInfo.InvariantCulture);
        announced.Add(pending);
    }

    void Start(ExecutionGroup task)
    {
        if (started.Add(task))
            tasks.Add(task);
    }

    /// <summary>Takes up what a task found; the first of its fragments to be complete brings its fields.</summary>
    void Finish(ExecutionGroup task, List<DeliveryEvent> events)
    {
        finished.Add(task);
        if (!task.HasFailed)
            Integrate(task.Work);
        Complete(task.Owners, events);
    }

    void Complete(IEnumerable<DeliveryGroup> groups, List<DeliveryEvent> events)
    {
        var (newGroups, newStreams) = (new List<DeliveryGroup>(), new List<ItemStream>());
        foreach (var group in groups.Where(roots.Contains))
        {
            if (group.Tasks.Find(task => task.HasFailed && finished.Contains(task)) is { } failed)
                Fail(group, failed, events);
            else if (group.Tasks.TrueForAll(finished.Contains))
                Succeed(group, events, newGroups, newStreams);
        }

        if (newGroups.Count + newStreams.Count > 0)
            StartNew(newGroups, newStreams, events);
    }

    void Fail(DeliveryGroup group, ExecutionGroup task, List<DeliveryEvent> events)
    {
        Forget(group);
        events.Add(new DeliveryEvent.Failed(group, task.Failure));
    }

    void Succeed(
        DeliveryGroup group,
        List<DeliveryEvent> events,
        List<DeliveryGroup> newGroups,
        List<ItemStream> newStreams)
    {
        foreach (var task in group.Tasks.ToList())
        {
            events.Add(new DeliveryEvent.Fields(task, group, BestOwner(task, group)));
            newStreams.AddRange(task.Work.Streams);
            foreach (var owner in task.Owners)
                owner.Tasks.Remove(task);
        }

        events.Add(new DeliveryEvent.Completed(group));
        known.Remove(group);
        roots.Remove(group);
        newGroups.AddRange(WithTasks(group.Children));
    }

    void Complete(ItemStream stream, List<DeliveryEvent> events)
    {
        if (stream.Items.Count > 0)
            events.Add(new DeliveryEvent.Items(stream));
        foreach (var (_, work) in stream.Items)
        {
            Integrate(work);
            StartNew(WithTasks(work.Groups.Where(group => group.Parent is null)), work.Streams, events);
        }

        events.Add(stream.Failure.Count > 0
            ? new DeliveryEvent.Failed(stream, stream.Failure)
            : new DeliveryEvent.Completed(stream));
    }

    /// <summary>Of the fragments that share fields and that the client waits for, the innermost.</summary>
    DeliveryGroup BestOwner(ExecutionGroup task, DeliveryGroup first)
    {
        var best = first;
        foreach (var owner in task.Owners)
        {
            if (roots.Contains(owner) && owner.Depth > best.Depth)
                best = owner;
        }

        return best;
    }

    /// <summary>Takes up what was found; a fragment within one that has failed is not.</summary>
    void Integrate(DeferredWork work)
    {
        foreach (var group in work.Groups)
            Add(group, work);
        foreach (var task in work.Tasks)
        {
            foreach (var owner in task.Owners.Where(known.Contains))
            {
                owner.Tasks.Add(task);
                if (roots.Contains(owner))
                    Start(task);
            }
        }
    }

    /// <summary>Adds a fragment after the one that it stands in.</summary>
    void Add(DeliveryGroup group, DeferredWork work)
    {
        if (group.Parent is { } parent)
        {
            if (!known.Contains(parent) && work.Groups.Contains(parent))
                Add(parent, work);
            if (!known.Contains(parent) || known.Contains(group))
                return;
            parent.Children.Add(group);
        }

        known.Add(group);
    }

    /// <summary>The fragments that bring something; in place of those that bring nothing, the ones within them.</summary>
    List<DeliveryGroup> WithTasks(IEnumerable<DeliveryGroup> candidates)
    {
        var found = new List<DeliveryGroup>();
        foreach (var group in candidates)
        {
            if (group.Tasks.Count > 0)
            {
                found.Add(group);
                continue;
            }

            known.Remove(group);
            found.AddRange(WithTasks(group.Children));
        }

        return found;
    }

    void Forget(DeliveryGroup group)
    {
        known.Remove(group);
        roots.Remove(group);
        foreach (var child in group.Children)
            Forget(child);
    }
}

/// <summary>Something that a payload tells of.</summary>
abstract record DeliveryEvent
{
    /// <param name="Group">The fragment with which the fields come.</param>
    /// <param name="Owner">The one that they are told under.</param>
    public sealed record Fields(ExecutionGroup Task, DeliveryGroup Group, DeliveryGroup Owner) : DeliveryEvent;

    public sealed record Items(ItemStream Stream) : DeliveryEvent;

    public sealed record Completed(PendingResult Part) : DeliveryEvent;

    public sealed record Failed(PendingResult Part, IReadOnlyList<GraphQLError> Errors) : DeliveryEvent;
}
