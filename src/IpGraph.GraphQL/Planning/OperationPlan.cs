using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Planning;

/// <summary>What one operation selects, decided once for every request that agrees on its conditions.</summary>
public sealed class OperationPlan
{
    public required Schema Schema { get; init; }

    public required OperationDefinitionSyntax Operation { get; init; }

    public required ObjectTypeDefinition RootType { get; init; }

    /// <summary>The root fields in response order.</summary>
    public required IReadOnlyList<PlannedField> Fields { get; init; }

    public required IReadOnlyList<PlannedVariable> Variables { get; init; }

    /// <summary>The fragments that may be delivered later; empty when the whole answer is sent at once.</summary>
    public IReadOnlyList<DeferUsage> Deferred { get; init; } = [];

    /// <summary>Whether any part of the answer may be delivered later.</summary>
    public bool IsIncremental { get; init; }

    /// <summary>Whether each deferred fragment has fields of its own.</summary>
    public bool IsBranched { get; init; }

    /// <summary>How many planned fields there are in all, for what the plan takes of the memory.</summary>
    public int FieldCount { get; init; }

    public string? Name => Operation.Name?.Value;
}

/// <summary>A variable of an operation, with the type that its definition names.</summary>
public sealed record PlannedVariable(VariableDefinitionSyntax Syntax, TypeReference Type)
{
    public string Name => Syntax.Variable.Name.Value;
}
