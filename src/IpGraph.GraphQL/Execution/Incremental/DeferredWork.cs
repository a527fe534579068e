using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;

namespace IpGraph.GraphQL.Execution.Incremental;

/// <summary>What was found in one part of an answer that is to be delivered after it.</summary>
sealed class DeferredWork
{
    public List<DeliveryGroup> Groups { get; } = [];

    public List<ExecutionGroup> Tasks { get; } = [];

    public List<ItemStream> Streams { get; } = [];

    /// <summary>The errors of the part itself, each with the place of the null that it left.</summary>
    public List<(GraphQLError Error, ResponsePath? Null)> Errors { get; } = [];

    /// <summary>The error of the null that climbs; meant while it does.</summary>
    public IReadOnlyList<GraphQLError> Climbed { get; set; } = [];

    public (int, int, int) Mark => (Groups.Count, Tasks.Count, Streams.Count);

    /// <summary>Forgets what was found below a place that turned out to be null; its errors stay.</summary>
    public void Rewind((int Groups, int Tasks, int Streams) mark)
    {
        Groups.RemoveRange(mark.Groups, Groups.Count - mark.Groups);
        Tasks.RemoveRange(mark.Tasks, Tasks.Count - mark.Tasks);
        Streams.RemoveRange(mark.Streams, Streams.Count - mark.Streams);
    }
}

/// <summary>Something that the client is told of before it comes: a deferred fragment at one object, or the rest of one
/// list.</summary>
abstract class PendingResult(ResponsePath? path, string? label)
{
    public ResponsePath? Path { get; } = path;

    public string? Label { get; } = label;

    /// <summary>How many steps its path has.</summary>
    public int Depth { get; } = path?.Length ?? 0;

    /// <summary>Given when the client is told of it, and taken back when it is complete.</summary>
    public string? Id { get; set; }

    /// <summary>By what it is found again in another reading of the same operation.</summary>
    public abstract (object Cause, string Path) Key { get; }
}

/// <summary>A deferred fragment at one object.</summary>
sealed class DeliveryGroup(DeferUsage usage, ResponsePath? path, DeliveryGroup? parent) : PendingResult(path, usage.Label)
{
    /// <summary>The fragment that it stands in; it is not told of before that one is complete.</summary>
    public DeliveryGroup? Parent { get; } = parent;

    public List<DeliveryGroup> Children { get; } = [];

    /// <summary>What still has to come before it is complete.</summary>
    public List<ExecutionGroup> Tasks { get; } = [];

    public override (object Cause, string Path) Key => (usage, Path?.ToString() ?? "");
}

/// <summary>Fields of one object that wait for the same deferred fragments; they come once, with the first of them.</summary>
sealed class ExecutionGroup(DeferUsageSet deferral, IReadOnlyList<DeliveryGroup> owners, ResponsePath? path)
{
    public DeferUsageSet Deferral { get; } = deferral;

    public IReadOnlyList<DeliveryGroup> Owners { get; } = owners;

    public ResponsePath? Path { get; } = path;

    /// <summary>An object with the fields.</summary>
    public byte[] Json { get; set; } = [];

    /// <summary>The errors by which a null that must not be has climbed to the edge of the fragments: then all of them fail.
    /// Empty where none did.</summary>
    public IReadOnlyList<GraphQLError> Failure { get; set; } = [];

    public bool HasFailed => Failure.Count > 0;

    /// <summary>What is to come after the fields.</summary>
    public DeferredWork Work { get; } = new();
}

/// <summary>The rest of one list.</summary>
sealed class ItemStream(PlannedField list, ResponsePath path, int firstIndex) : PendingResult(path, list.Stream!.Label)
{
    /// <summary>The index of the first item.</summary>
    public int FirstIndex { get; } = firstIndex;

    /// <summary>Each item as JSON, with what is to come after it.</summary>
    public List<(byte[] Json, DeferredWork Work)> Items { get; } = [];

    /// <summary>Why there are no more items, where one that must not be null was; empty where all came.</summary>
    public IReadOnlyList<GraphQLError> Failure { get; set; } = [];

    public override (object Cause, string Path) Key => (list, Path!.ToString());
}
