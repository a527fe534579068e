using System.Collections.Concurrent;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Signals;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Requests;

/// <summary>A document that was read and validated once, with the plans of its operations; or the reasons why there
/// is nothing to execute.</summary>
public sealed class PreparedDocument
{
    /// <summary>An estimate of what the tree and the plan of a document retain; not measured.</summary>
    const int BytesPerCharacter = 60;

    const int BytesPerField = 500;
    const int FieldsMax = 1_000_000;

    readonly DocumentSyntax? document;
    readonly Dictionary<string, PreparedOperation> operations = new(StringComparer.Ordinal);

    PreparedDocument(DocumentSyntax? document, RequestOutcome outcome, IReadOnlyList<GraphQLError> errors) =>
        (this.document, Outcome, Errors) = (document, outcome, errors);

    /// <summary>Why the document cannot be executed; empty if it can.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    public RequestOutcome Outcome { get; }

    /// <summary>About how many bytes its tree and its plans take, with what a store makes ready for them.</summary>
    internal int RetainedBytes =>
        BytesPerCharacter * (document?.Range.End ?? 0)
        + BytesPerField * (int)Math.Min(FieldsMax, operations.Values.Sum(operation => (long)operation.FieldCount));

    public DocumentSyntax Document => document ?? throw new InvalidOperationException("The document was not read.");

    internal static PreparedDocument Refused(RequestOutcome outcome, IReadOnlyList<GraphQLError> errors) =>
        new(null, outcome, errors);

    internal static PreparedDocument Valid(Schema schema, DocumentSyntax document, IRootSource? source)
    {
        var prepared = new PreparedDocument(document, RequestOutcome.Executed, []);
        foreach (var operation in document.Operations)
        {
            prepared.operations.Add(
                operation.Name?.Value ?? "", new PreparedOperation(schema, document, operation, source));
        }

        return prepared;
    }

    /// <summary>The operation that a request means, or the error of one that means none.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#GetOperation()</remarks>
    internal PreparedOperation? GetOperation(string? name, out GraphQLError? error)
    {
        error = null;
        if (!string.IsNullOrEmpty(name))
        {
            if (operations.TryGetValue(name, out var named))
                return named;
            error = RequestErrors.NoSuchOperation(name);
            return null;
        }

        if (operations.Count == 1)
        {
            foreach (var only in operations.Values)
                return only;
        }

        error = RequestErrors.OperationNameMissing();
        return null;
    }
}

/// <summary>One operation of a document, with a plan for each combination of its conditions that was asked
/// for.</summary>
sealed class PreparedOperation(
    Schema schema,
    DocumentSyntax document,
    OperationDefinitionSyntax operation,
    IRootSource? source)
{
    const int PlansMax = 64;

    static long count;

    readonly IReadOnlyList<string> conditions = Conditions.VariablesOf(operation, document.Fragments);
    CoercedOperation? withoutVariables;
    bool wasAsked;
    KeptPlan? firstPlan;
    ConcurrentDictionary<PlanKey, PreparedPlan>? otherPlans;
    int fieldCount;

    public OperationDefinitionSyntax Syntax { get; } = operation;

    /// <summary>query, mutation or subscription.</summary>
    public string TypeName { get; } = operation.Operation.ToString().ToLowerInvariant();

    /// <summary>How many characters it was read from, with the fragments that it may spread.</summary>
    public int DocumentLength => document.Range.End;

    /// <summary>Tells it from all others of this process.</summary>
    public long Number { get; } = Interlocked.Increment(ref count);

    /// <summary>How many planned fields its plans have.</summary>
    public int FieldCount => Volatile.Read(ref fieldCount);

    /// <summary>The operation as every request has it, where it has no variables; null where it has some.</summary>
    /// <remarks>Kept from the second time on, for most that come once never come again.</remarks>
    public CoercedOperation? WithoutVariables
    {
        get
        {
            if (Syntax.Variables.Count > 0)
                return null;
            if (wasAsked)
                return withoutVariables ??= new CoercedOperation(this, VariableValues.None, isKept: true);
            wasAsked = true;
            return new CoercedOperation(this, VariableValues.None, isKept: false);
        }
    }

    public PreparedPlan PlanFor(VariableValues variables, AnswerParts parts)
    {
        var key = new PlanKey(ConditionBits(variables), parts);
        if (Find(key) is { } known)
            return known;
        using var trace = OperationTrace.Begin("plan");
        var plan = Planner.Plan(schema, document, Syntax, new Conditions(variables), parts);
        var prepared = PreparedPlan.Prepare(plan, parts, source);
        if (conditions.Count <= 32 && Keep(key, prepared))
            Interlocked.Add(ref fieldCount, prepared.Plan.FieldCount);
        return prepared;
    }

    PreparedPlan? Find(PlanKey key)
    {
        if (Volatile.Read(ref firstPlan) is not { } first)
            return null;
        return first.Key == key ? first.Plan : Volatile.Read(ref otherPlans)?.GetValueOrDefault(key);
    }

    /// <summary>Most operations have one plan, for which no table is made.</summary>
    bool Keep(PlanKey key, PreparedPlan prepared)
    {
        if (Interlocked.CompareExchange(ref firstPlan, new KeptPlan(key, prepared), null) is not { } first)
            return true;
        if (first.Key == key)
            return false;
        var others = LazyInitializer.EnsureInitialized(ref otherPlans, static () => new ConcurrentDictionary<PlanKey, PreparedPlan>());
        return others.Count < PlansMax - 1 && others.TryAdd(key, prepared);
    }

    /// <summary>Two bits for each condition: absent, null, false and true may all lead to different plans.</summary>
    ulong ConditionBits(VariableValues variables)
    {
        var bits = 0UL;
        foreach (var name in conditions)
        {
            var state = !variables.TryGet(name, out var value) ? 0UL : value is bool holds ? (holds ? 3UL : 2UL) : 1UL;
            bits = (bits << 2) | state;
        }

        return bits;
    }

    readonly record struct PlanKey(ulong Conditions, AnswerParts Parts);

    sealed record KeptPlan(PlanKey Key, PreparedPlan Plan);
}
