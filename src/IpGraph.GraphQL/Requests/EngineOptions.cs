using IpGraph.GraphQL.Errors;
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

    /// <summary>Tells who asks for the work that is done now, for what is done by turns; equal objects are one client. Null
    /// where all are one.</summary>
    public Func<object?>? Client { get; init; }

    /// <summary>Is told of the cost of each operation before it is executed, and says why whoever asks cannot pay it; null for
    /// free.</summary>
    public Func<double, GraphQLError?>? Charge { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How many documents are kept with their plans.</summary>
    public int CachedDocumentsMax { get; init; } = 1_000;

    /// <summary>For how many requests the variables are kept with what was worked out from them.</summary>
    public int CachedVariablesMax { get; init; } = 1_000;

    /// <summary>How many bytes the documents may take that are kept, with their trees and plans.</summary>
    public int CachedDocumentBytesMax { get; init; } = 24_000_000;

    /// <summary>How many bytes of responses are kept that only another schema could change.</summary>
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

    /// <summary>Values in the variables of one request, those within lists and objects counted.</summary>
    public int InputValuesMax { get; init; } = 5_000;

    /// <summary>Nodes that the answer may be expected to visit.</summary>
    public double CostMax { get; init; } = 10_000;

    /// <summary>From which cost on an answer is dear: few of them are worked out at a time, the clients by turns.</summary>
    public double DearCost { get; init; } = 250;

    /// <summary>How many dear answers are worked out at a time; 0 for one less than there are processors, at least 1.</summary>
    public int DearAtOnce { get; init; }

    /// <summary>Bytes of one answer, as they are written; while it is made, twice as many may be held.</summary>
    public int AnswerMax { get; init; } = 20_000_000;

    /// <summary>How long an answer may take; null for as long as the caller waits.</summary>
    public TimeSpan? Deadline { get; init; } = TimeSpan.FromSeconds(5);
}
