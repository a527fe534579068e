using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Requests;

/// <summary>How an engine treats the requests of strangers.</summary>
public sealed record EngineOptions
{
    public static readonly EngineOptions Default = new();

    public ExecutionLimits Limits { get; init; } = ExecutionLimits.Default;

    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Is told of exceptions that clients only see as an internal error.</summary>
    public Action<Exception>? ReportInternal { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How many documents are kept with their plans.</summary>
    public int CachedDocumentsMax { get; init; } = 1_000;

    /// <summary>For how many requests the variables are kept with what was worked out from them.</summary>
    public int CachedVariablesMax { get; init; } = 1_000;

    /// <summary>How many bytes of documents are kept.</summary>
    public int CachedBytesMax { get; init; } = 4_000_000;
}

/// <summary>How much one request may ask; each limit is named in the error of a request that exceeds it.</summary>
public sealed record ExecutionLimits
{
    public static readonly ExecutionLimits Default = new();

    public int DocumentCharactersMax { get; init; } = 100_000;

    public int TokensMax { get; init; } = 15_000;

    /// <summary>Levels of nested brackets in a document.</summary>
    public int ParserDepthMax { get; init; } = 200;

    /// <summary>Levels of fields, those of introspection not counted.</summary>
    public int SelectionDepthMax { get; init; } = 15;

    /// <summary>Levels of fields with those of introspection.</summary>
    public int IntrospectionDepthMax { get; init; } = 60;

    public int AliasesMax { get; init; } = 50;

    public int RootFieldsMax { get; init; } = 20;

    /// <summary>Fields of an operation with each fragment counted wherever it is spread.</summary>
    public int FieldsMax { get; init; } = 2_000;

    public int DirectivesMax { get; init; } = 50;

    public int DirectivesPerLocationMax { get; init; } = 4;

    /// <summary>Nodes that the answer may be expected to visit.</summary>
    public double CostMax { get; init; } = 10_000;

    /// <summary>How long an answer may take; null for as long as the caller waits.</summary>
    public TimeSpan? Deadline { get; init; } = TimeSpan.FromSeconds(5);
}
