using System.Diagnostics;
using System.Text;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Merging;

/// <summary>Numbers the argument lists of a document so that two of them are equal when their numbers are.</summary>
sealed class ArgumentTexts
{
    readonly Dictionary<IReadOnlyList<ArgumentSyntax>, int> byList = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<string, int> byText = new(StringComparer.Ordinal);

    public bool AreEqual(IReadOnlyList<ArgumentSyntax> left, IReadOnlyList<ArgumentSyntax> right) =>
        left.Count == right.Count && (left.Count == 0 || NumberOf(left) == NumberOf(right));

    int NumberOf(IReadOnlyList<ArgumentSyntax> arguments)
    {
        if (byList.TryGetValue(arguments, out var number))
            return number;
        var text = new StringBuilder();
        foreach (var argument in arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal))
            Write(text.Append(argument.Name.Value).Append(':'), argument.Value).Append(',');
        var key = text.ToString();
        if (!byText.TryGetValue(key, out number))
            byText.Add(key, number = byText.Count);
        byList.Add(arguments, number);
        return number;
    }

    /// <summary>Writes a value so that equal texts mean equal values, an object's fields in order of name.</summary>
    static StringBuilder Write(StringBuilder text, ValueSyntax value) => value switch
    {
        VariableSyntax variable => text.Append('$').Append(variable.Name.Value),
        IntValueSyntax number => text.Append(number.Text),
        FloatValueSyntax number => text.Append(number.Text),
        StringValueSyntax words => text.Append($"{(words.IsBlock ? '|' : '"')}{words.Value.Length}:{words.Value}"),
        BooleanValueSyntax choice => text.Append(choice.Value ? "true" : "false"),
        NullValueSyntax => text.Append("null"),
        EnumValueSyntax name => text.Append(name.Name),
        ListValueSyntax list => WriteItems(text, list),
        ObjectValueSyntax fields => WriteFields(text, fields),
        _ => throw new UnreachableException(),
    };

    static StringBuilder WriteItems(StringBuilder text, ListValueSyntax list)
    {
        text.Append('[');
        foreach (var item in list.Items)
            Write(text, item).Append(',');
        return text.Append(']');
    }

    static StringBuilder WriteFields(StringBuilder text, ObjectValueSyntax value)
    {
        text.Append('{');
        foreach (var field in value.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
            Write(text.Append(field.Name.Value).Append(':'), field.Value).Append(',');
        return text.Append('}');
    }
}
