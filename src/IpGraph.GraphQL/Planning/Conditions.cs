using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Planning;

/// <summary>The values on which the shape of a plan depends: those of the variables that stand in an
/// <c>if</c> argument of a directive.</summary>
public sealed class Conditions(VariableValues variables)
{
    public static Conditions None { get; } = new(VariableValues.None);

    /// <summary>The names of the variables that an operation and its document's fragments use as conditions.</summary>
    public static IReadOnlyList<string> VariablesOf(
        OperationDefinitionSyntax operation,
        IEnumerable<FragmentDefinitionSyntax> fragments)
    {
        if (operation.Variables.Count == 0)
            return [];
        var search = new ConditionSearch();
        search.Visit(operation.SelectionSet);
        foreach (var fragment in fragments)
            search.Visit(fragment.SelectionSet);
        var declared = operation.Variables.Select(variable => variable.Variable.Name.Value);
        return [.. declared.Where(search.Names.Contains).Distinct()];
    }

    /// <summary>Whether neither <c>@skip</c> nor <c>@include</c> leaves a selection out.</summary>
    public bool Includes(IReadOnlyList<DirectiveSyntax> directives)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            var directive = directives[i];
            if (directive.Name.Value == "skip" && Holds(directive))
                return false;
            if (directive.Name.Value == "include" && !Holds(directive))
                return false;
        }

        return true;
    }

    /// <summary>The directive of that name whose condition holds; without a condition it always does.</summary>
    public DirectiveSyntax? FindActive(IReadOnlyList<DirectiveSyntax> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
                return Holds(directive) ? directive : null;
        }

        return null;
    }

    bool Holds(DirectiveSyntax directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == "if")
                return Holds(argument);
        }

        return true;
    }

    bool Holds(ArgumentSyntax condition) => condition.Value switch
    {
        BooleanValueSyntax literal => literal.Value,
        VariableSyntax variable when variables.TryGet(variable.Name.Value, out var value) =>
            value as bool? ?? throw PlanningErrors.ConditionIsNull(condition),
        VariableSyntax => true,
        _ => throw PlanningErrors.ConditionIsNull(condition),
    };

    sealed class ConditionSearch : Visitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        protected override bool Enter(SyntaxElement element)
        {
            if (element is DirectiveSyntax directive)
            {
                foreach (var argument in directive.Arguments)
                {
                    if (argument is { Name.Value: "if", Value: VariableSyntax variable })
                        Names.Add(variable.Name.Value);
                }
            }

            return element is not ValueSyntax;
        }
    }
}
