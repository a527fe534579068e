using System.Runtime.CompilerServices;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Planning;

/// <summary>Decides what an operation selects of every object type that it can meet, before any value is
/// known.</summary>
public sealed class Planner
{
    /// <summary>Stands where a plan in parts asks for the type of an object; it cannot be a name in a
    /// document.</summary>
    public const string TypeMarker = "*";

    readonly Schema schema;
    readonly Conditions conditions;
    readonly AnswerParts parts;
    readonly FieldCollector collector;
    readonly Dictionary<SelectionKey, PlannedSelection> selections = [];
    bool isIncremental;
    int fieldCount;

    Planner(Schema schema, FragmentScope fragments, Conditions conditions, AnswerParts parts)
    {
        (this.schema, this.conditions, this.parts) = (schema, conditions, parts);
        collector = new FieldCollector(schema, fragments, conditions, parts);
    }

    /// <summary>Plans an operation of a valid document.</summary>
    public static OperationPlan Plan(
        Schema schema,
        DocumentSyntax document,
        OperationDefinitionSyntax operation,
        Conditions? conditions = null,
        AnswerParts parts = AnswerParts.Whole)
    {
        var fragments = new FragmentScope(document);
        return new Planner(schema, fragments, conditions ?? Conditions.None, parts).Plan(operation);
    }

    /// <summary>The variables of an operation with their types.</summary>
    public static IReadOnlyList<PlannedVariable> VariablesOf(Schema schema, OperationDefinitionSyntax operation) =>
        [.. operation.Variables.Select(variable => new PlannedVariable(variable, schema.Resolve(variable.Type)!))];

    OperationPlan Plan(OperationDefinitionSyntax operation)
    {
        var rootType = schema.RootType(operation.Operation)
            ?? throw new InvalidOperationException($"The schema has no {operation.Operation} operations.");
        var collected = collector.CollectFields(rootType, [(operation.SelectionSet, null)]);
        var fields = PlanFields(rootType, collected, DeferUsageSet.None);
        return new OperationPlan
        {
            Schema = schema,
            Operation = operation,
            RootType = rootType,
            Fields = fields.Fields,
            Variables = VariablesOf(schema, operation),
            Deferred = fields.Deferred,
            IsIncremental = isIncremental,
            FieldCount = fieldCount,
            IsBranched = parts == AnswerParts.Branched,
        };
    }

    PlannedFields PlanFields(ObjectTypeDefinition type, CollectedFields collected, DeferUsageSet region)
    {
        isIncremental |= collected.Deferred.Count > 0;
        var fields = new List<PlannedField>(collected.Groups.Count + 1);
        foreach (var (responseName, occurrences) in collected.Groups)
        {
            if (schema.FindField(type, occurrences[0].Syntax.Name.Value) is not { } definition)
                continue;
            if (parts != AnswerParts.Branched)
            {
                fields.Add(PlanField(responseName, definition, type, occurrences, region));
            }
            else
            {
                foreach (var branch in occurrences.GroupBy(occurrence => occurrence.Defer))
                    fields.Add(PlanField(responseName, definition, type, [.. branch], region));
            }
        }

        return new PlannedFields(fields, collected.Deferred);
    }

    PlannedField PlanField(
        string responseName,
        FieldDefinition definition,
        ObjectTypeDefinition parentType,
        List<Occurrence> occurrences,
        DeferUsageSet region)
    {
        fieldCount++;
        var deferral = DeferralOf(occurrences, region);
        var selection = definition.Type.Definition is { IsComposite: true } type
            ? PlanSelection(type, occurrences, deferral)
            : null;
        var syntax = occurrences[0].Syntax;
        return new PlannedField(
            responseName,
            definition,
            parentType,
            [.. occurrences.Select(occurrence => occurrence.Syntax)],
            ArgumentCoercion.For(definition, syntax))
        {
            UsesVariables = ArgumentCoercion.UsesVariables(syntax) || selection is { UsesVariables: true },
            Selection = selection,
            Deferral = deferral,
            StartsDeferral = !deferral.SameAs(region),
            Stream = parts != AnswerParts.Whole ? PlanStream(definition, syntax) : null,
        };
    }

    PlannedSelection PlanSelection(TypeDefinition type, List<Occurrence> occurrences, DeferUsageSet region)
    {
        var key = new SelectionKey(type, occurrences);
        if (selections.TryGetValue(key, out var planned))
            return planned;
        var possibleTypes = schema.PossibleTypes(type);
        var byType = new Dictionary<ObjectTypeDefinition, PlannedFields>(possibleTypes.Count);
        foreach (var possible in possibleTypes)
        {
            var sets = occurrences.Where(occurrence => occurrence.Syntax.SelectionSet is not null)
                .Select(occurrence => (occurrence.Syntax.SelectionSet!, occurrence.Defer));
            var fields = PlanFields(possible, collector.CollectFields(possible, sets), region);
            byType.Add(possible, MarkType(type, possible, fields));
        }

        planned = new PlannedSelection(type, byType);
        selections.Add(key, planned);
        return planned;
    }

    /// <summary>Has an answer in parts say of which type each object is, where the field alone does not.</summary>
    PlannedFields MarkType(TypeDefinition promised, ObjectTypeDefinition type, PlannedFields planned)
    {
        var isTold = parts switch
        {
            AnswerParts.First or AnswerParts.Typed => true,
            AnswerParts.Marked => planned.Fields.Any(selected => selected.IsIncremental),
            _ => false,
        };
        if (!isTold || !promised.IsAbstract)
            return planned;
        var syntax = new FieldSyntax(null, new NameSyntax("__typename"), [], [], null);
        var marker = new PlannedField(
            TypeMarker,
            schema.TypeNameField,
            type,
            [syntax],
            ArgumentCoercion.None);
        return planned with { Fields = [marker, .. planned.Fields] };
    }

    /// <summary>The deferred fragments that a field waits for: none if it is also asked for outside of them, and
    /// none that stands in another of them.</summary>
    static DeferUsageSet DeferralOf(List<Occurrence> occurrences, DeferUsageSet region)
    {
        if (occurrences.Exists(occurrence => occurrence.Defer is null))
            return DeferUsageSet.None;
        var all = occurrences.Select(occurrence => occurrence.Defer!).Distinct().ToList();
        var set = new DeferUsageSet([.. all.Where(usage => !HasAncestorIn(all, usage))]);
        return set.SameAs(region) ? region : set;
    }

    static bool HasAncestorIn(List<DeferUsage> usages, DeferUsage usage)
    {
        for (var ancestor = usage.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (usages.Contains(ancestor))
                return true;
        }

        return false;
    }

    PlannedStream? PlanStream(FieldDefinition definition, FieldSyntax syntax)
    {
        if (definition.Type.Nullable is not TypeReference.List
            || conditions.FindActive(syntax.Directives, "stream") is not { } directive)
        {
            return null;
        }

        isIncremental = true;
        var count = directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "initialCount")?.Value;
        return new PlannedStream(FieldCollector.LabelOf(directive), variables => InitialCount(count, variables));
    }

    static int InitialCount(ValueSyntax? count, VariableValues variables) => count switch
    {
        IntValueSyntax literal when int.TryParse(literal.Text, out var number) => number,
        VariableSyntax variable when variables.TryGet(variable.Name.Value, out var value) && value is int number => number,
        _ => 0,
    };

    /// <summary>A type with the occurrences that select from it; equal ones share a plan, so that interfaces with many
    /// implementations do not multiply from level to level.</summary>
    readonly struct SelectionKey(TypeDefinition type, List<Occurrence> occurrences) : IEquatable<SelectionKey>
    {
        readonly TypeDefinition type = type;
        readonly List<Occurrence> occurrences = occurrences;

        public bool Equals(SelectionKey other)
        {
            if (!ReferenceEquals(type, other.type) || occurrences.Count != other.occurrences.Count)
                return false;
            for (var i = 0; i < occurrences.Count; i++)
            {
                if (!ReferenceEquals(occurrences[i].Syntax, other.occurrences[i].Syntax)
                    || !ReferenceEquals(occurrences[i].Defer, other.occurrences[i].Defer))
                {
                    return false;
                }
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is SelectionKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(type.Name);
            foreach (var occurrence in occurrences)
            {
                hash.Add(RuntimeHelpers.GetHashCode(occurrence.Syntax));
                hash.Add(occurrence.Defer);
            }

            return hash.ToHashCode();
        }
    }
}
