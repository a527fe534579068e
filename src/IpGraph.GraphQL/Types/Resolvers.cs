namespace IpGraph.GraphQL.Types;

/// <summary>Answers a field from its parent's value and the coerced arguments, where an absent argument has no key.</summary>
public delegate object? FieldResolver(object? source, IReadOnlyDictionary<string, object?> arguments);

/// <summary>As <see cref="FieldResolver"/>, for what must be waited for.</summary>
public delegate ValueTask<object?> AsyncFieldResolver(
    object? source,
    IReadOnlyDictionary<string, object?> arguments,
    CancellationToken cancellation);

/// <summary>Opens the stream of events behind a subscription field; each event is the root value of one response.</summary>
public delegate IAsyncEnumerable<object?> FieldSubscriber(
    IReadOnlyDictionary<string, object?> arguments,
    CancellationToken cancellation);

/// <summary>Names the object type of a value whose field promised only an interface or a union.</summary>
public delegate string? TypeResolver(object value);
