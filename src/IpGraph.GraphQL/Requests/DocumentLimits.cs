using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Requests;

/// <summary>Measures a document before anything expensive is done with it. Each fragment is measured once, however
/// often it is spread, so that measuring stays linear where expanding would not be.</summary>
sealed class DocumentLimits
{
    const int NestingMax = 400;

    readonly ExecutionLimits limits;
    readonly Dictionary<string, FragmentDefinitionSyntax> fragments = new(StringComparer.Ordinal);
    readonly Dictionary<string, Measure> measured = new(StringComparer.Ordinal);

    DocumentLimits(DocumentSyntax document, ExecutionLimits limits)
    {
        this.limits = limits;
        foreach (var fragment in document.Fragments)
            fragments.TryAdd(fragment.Name.Value, fragment);
    }

    /// <summary>The first limit that a document exceeds, or null if it keeps to all of them.</summary>
    public static GraphQLError? Check(DocumentSyntax document, ExecutionLimits limits)
    {
        var marks = new Marks(limits);
        marks.Visit(document);
        if (marks.Problem is { } problem)
            return problem;
        var measurement = new DocumentLimits(document, limits);
        foreach (var operation in document.Operations)
        {
            if (measurement.Check(operation) is { } excess)
                return excess;
        }

        return null;
    }

    GraphQLError? Check(OperationDefinitionSyntax operation)
    {
        try
        {
            var size = MeasureSet(operation.SelectionSet, 0);
            if (size.Nesting > NestingMax)
                return RequestErrors.SpreadsTooDeep(NestingMax);
            if (size.Depth > limits.SelectionDepthMax)
                return RequestErrors.TooDeep(size.Depth, limits.SelectionDepthMax);
            if (size.FullDepth > limits.IntrospectionDepthMax)
                return RequestErrors.IntrospectionTooDeep(limits.IntrospectionDepthMax);
            if (size.Fields > limits.FieldsMax)
                return RequestErrors.TooManyFields(size.Fields, limits.FieldsMax);
        }
        catch (NestedTooDeepException)
        {
            return RequestErrors.SpreadsTooDeep(NestingMax);
        }

        var roots = new HashSet<string>(StringComparer.Ordinal);
        CollectNames(operation.SelectionSet, roots, []);
        return roots.Count > limits.RootFieldsMax
            ? RequestErrors.TooManyRootFields(roots.Count, limits.RootFieldsMax)
            : null;
    }

    Measure MeasureSet(SelectionSetSyntax set, int nesting)
    {
        if (nesting > NestingMax)
            throw new NestedTooDeepException();
        var total = default(Measure);
        foreach (var selection in set.Selections)
            total = total.With(MeasureSelection(selection, nesting + 1));
        return total.Nested();
    }

    Measure MeasureSelection(SelectionSyntax selection, int nesting) => selection switch
    {
        FieldSyntax { SelectionSet: { } inner } parent =>
            MeasureSet(inner, nesting).Under(isIntrospection: parent.Name.Value is "__schema" or "__type"),
        InlineFragmentSyntax inline => MeasureSet(inline.SelectionSet, nesting),
        FragmentSpreadSyntax spread => MeasureFragment(spread.Name.Value, nesting),
        _ => default(Measure).Under(isIntrospection: false),
    };

    /// <summary>A fragment that contains itself counts as nothing: validation will refuse it.</summary>
    Measure MeasureFragment(string name, int nesting)
    {
        if (measured.TryGetValue(name, out var known))
            return known;
        if (!fragments.TryGetValue(name, out var fragment))
            return default;
        measured[name] = default;
        return measured[name] = MeasureSet(fragment.SelectionSet, nesting);
    }

    void CollectNames(SelectionSetSyntax set, HashSet<string> names, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is FieldSyntax root)
            {
                names.Add(root.ResponseName);
            }
            else if (selection is InlineFragmentSyntax inline)
            {
                CollectNames(inline.SelectionSet, names, visited);
            }
            else if (selection is FragmentSpreadSyntax spread
                && visited.Add(spread.Name.Value)
                && fragments.TryGetValue(spread.Name.Value, out var fragment))
            {
                CollectNames(fragment.SelectionSet, names, visited);
            }
        }
    }

    /// <summary>The size of a selection: levels without and with those of introspection, and fields.</summary>
    readonly record struct Measure(int Depth, int FullDepth, long Fields, int Nesting)
    {
        const long FieldsCeiling = 1_000_000_000;

        public Measure With(Measure sibling) => new(
            Math.Max(Depth, sibling.Depth),
            Math.Max(FullDepth, sibling.FullDepth),
            Math.Min(Fields + sibling.Fields, FieldsCeiling),
            Math.Max(Nesting, sibling.Nesting));

        public Measure Nested() => this with { Nesting = Nesting + 1 };

        public Measure Under(bool isIntrospection) =>
            new(isIntrospection ? 1 : Depth + 1, FullDepth + 1, Fields + 1, Nesting);
    }

    sealed class NestedTooDeepException : Exception;

    /// <summary>Counts what stands anywhere in the document: aliases and directives.</summary>
    sealed class Marks(ExecutionLimits limits) : Visitor
    {
        int aliases;
        int directives;
        GraphQLError? crowded;

        public GraphQLError? Problem =>
            crowded
            ?? (aliases > limits.AliasesMax ? RequestErrors.TooManyAliases(aliases, limits.AliasesMax) : null)
            ?? (directives > limits.DirectivesMax
                ? RequestErrors.TooManyDirectives(directives, limits.DirectivesMax)
                : null);

        protected override bool Enter(SyntaxElement element)
        {
            var found = element switch
            {
                SelectionSyntax selection => selection.Directives,
                ExecutableDefinitionSyntax definition => definition.Directives,
                VariableDefinitionSyntax variable => variable.Directives,
                _ => [],
            };
            directives += found.Count;
            if (found.Count > limits.DirectivesPerLocationMax)
            {
                crowded ??= RequestErrors.TooManyDirectivesAtOnce(
                    found.Count, limits.DirectivesPerLocationMax, element.Location);
            }

            if (element is FieldSyntax { Alias: not null })
                aliases++;
            return element is not (ValueSyntax or DirectiveSyntax);
        }
    }
}
