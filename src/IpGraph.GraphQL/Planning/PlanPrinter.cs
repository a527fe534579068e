using System.Globalization;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Planning;

/// <summary>Prints a plan as a tree that people can read.</summary>
public sealed class PlanPrinter
{
    readonly TextWriter output;
    readonly Action<PlannedField, TextWriter>? describeRoot;

    PlanPrinter(TextWriter output, Action<PlannedField, TextWriter>? describeRoot) =>
        (this.output, this.describeRoot) = (output, describeRoot);

    /// <summary>Prints the fields with their types, and below each root field what the callback says of it.</summary>
    public static string Print(OperationPlan plan, Action<PlannedField, TextWriter>? describeRoot = null)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new PlanPrinter(text, describeRoot).Print(plan);
        return text.ToString();
    }

    void Print(OperationPlan plan)
    {
        var kind = plan.Operation.Operation.ToString().ToLowerInvariant();
        output.WriteLine(plan.Name is null ? kind : $"{kind} {plan.Name}");
        foreach (var variable in plan.Variables)
            output.WriteLine($"  ${variable.Name}: {variable.Type}");
        foreach (var root in plan.Fields)
        {
            Print(root, 1);
            Describe(root);
        }
    }

    void Describe(PlannedField root)
    {
        if (describeRoot is null)
            return;
        using var description = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        describeRoot(root, description);
        foreach (var line in description.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            output.WriteLine($"  | {line}");
    }

    void Print(PlannedField selected, int level)
    {
        if (selected.ResponseName == Planner.TypeMarker)
            return;
        Indent(level);
        output.Write(selected.ResponseName);
        if (selected.ResponseName != selected.Definition.Name)
            output.Write($" = {selected.Definition.Name}");
        output.Write($": {selected.Definition.Type}");
        if (selected.Stream is not null)
            output.Write(" streamed");
        if (selected.StartsDeferral)
            output.Write(" deferred");
        output.WriteLine();
        if (selected.Selection is { } selection)
            Print(selection, level + 1);
    }

    void Print(PlannedSelection selection, int level)
    {
        if (selection.Type is ObjectTypeDefinition type)
        {
            PrintAll(selection.For(type), level);
            return;
        }

        foreach (var possible in selection.PossibleTypes.OrderBy(possible => possible.Name, StringComparer.Ordinal))
        {
            Indent(level);
            output.WriteLine($"on {possible.Name}");
            PrintAll(selection.For(possible), level + 1);
        }
    }

    void PrintAll(IReadOnlyList<PlannedField> fields, int level)
    {
        foreach (var selected in fields)
            Print(selected, level);
    }

    void Indent(int level) => output.Write(new string(' ', level * 2));
}
