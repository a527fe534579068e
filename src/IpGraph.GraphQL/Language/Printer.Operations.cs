using System.Diagnostics;
using System.Globalization;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Language;

/// <summary>Operations, fragments and values.</summary>
public sealed partial class Printer
{
    void WriteOperation(OperationDefinitionSyntax operation)
    {
        WriteDescription(operation.Description);
        if (!IsShorthand(operation))
        {
            output.Append(Keyword(operation.Operation));
            if (operation.Name is not null)
                output.Append(' ').Append(operation.Name.Value);
            else if (operation.Variables.Count > 0)
                output.Append(' ');
            WriteVariableDefinitions(operation.Variables);
            WriteDirectives(operation.Directives);
            output.Append(' ');
        }

        WriteSelectionSet(operation.SelectionSet);
    }

    bool IsShorthand(OperationDefinitionSyntax operation) => isShorthandAllowed
        && operation is { Operation: OperationType.Query, Name: null, Description: null, Variables: [], Directives: [] };

    static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new UnreachableException(),
    };

    void WriteVariableDefinitions(IReadOnlyList<VariableDefinitionSyntax> variables)
    {
        if (variables.Count == 0)
            return;
        if (variables.Any(variable => variable.Description is not null))
        {
            WriteBlock('(', variables, ')');
            return;
        }

        output.Append('(');
        WriteJoined(variables, ", ");
        output.Append(')');
    }

    void WriteVariableDefinition(VariableDefinitionSyntax variable)
    {
        WriteDescription(variable.Description);
        WriteValue(variable.Variable);
        output.Append(": ");
        WriteType(variable.Type);
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    void WriteDefaultValue(ValueSyntax? value)
    {
        if (value is null)
            return;
        output.Append(" = ");
        WriteValue(value);
    }

    void WriteFragment(FragmentDefinitionSyntax fragment)
    {
        WriteDescription(fragment.Description);
        output.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        output.Append(' ');
        WriteSelectionSet(fragment.SelectionSet);
    }

    void WriteSelectionSet(SelectionSetSyntax set) => WriteBlock('{', set.Selections, '}');

    void WriteSelection(SelectionSyntax selection)
    {
        switch (selection)
        {
            case FieldSyntax field:
                WriteField(field);
                break;
            case FragmentSpreadSyntax spread:
                output.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentSyntax fragment:
                output.Append("...");
                if (fragment.TypeCondition is not null)
                    output.Append(" on ").Append(fragment.TypeCondition.Name.Value);
                WriteDirectives(fragment.Directives);
                output.Append(' ');
                WriteSelectionSet(fragment.SelectionSet);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void WriteField(FieldSyntax field)
    {
        if (field.Alias is not null)
            output.Append(field.Alias.Value).Append(": ");
        output.Append(field.Name.Value);
        WriteArguments(field.Arguments);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is null)
            return;
        output.Append(' ');
        WriteSelectionSet(field.SelectionSet);
    }

    void WriteValue(ValueSyntax value)
    {
        switch (value)
        {
            case VariableSyntax variable:
                output.Append('$').Append(variable.Name.Value);
                break;
            case IntValueSyntax number:
                output.Append(number.Text);
                break;
            case FloatValueSyntax number:
                output.Append(number.Text);
                break;
            case StringValueSyntax text:
                WriteString(text);
                break;
            case BooleanValueSyntax boolean:
                output.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueSyntax:
                output.Append("null");
                break;
            case EnumValueSyntax name:
                output.Append(name.Name);
                break;
            case ListValueSyntax list:
                output.Append('[');
                WriteJoined(list.Items, ", ");
                output.Append(']');
                break;
            case ObjectValueSyntax fields:
                WriteObject(fields);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void WriteObject(ObjectValueSyntax value)
    {
        output.Append('{');
        WriteJoined(value.Fields, ", ");
        output.Append('}');
    }

    void WriteObjectField(ObjectFieldSyntax field)
    {
        output.Append(field.Name.Value).Append(": ");
        WriteValue(field.Value);
    }

    void WriteString(StringValueSyntax text)
    {
        var indent = new string(' ', level * IndentWidth);
        if (text.IsBlock && BlockString.Print(text.Value, indent) is { } block)
            output.Append("\"\"\"").Append(block).Append("\"\"\"");
        else
            WriteQuoted(text.Value);
    }

    void WriteQuoted(string value)
    {
        output.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' or '\\' => output.Append('\\').Append(character),
                '\b' => output.Append("\\b"),
                '\f' => output.Append("\\f"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') =>
                    output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => output.Append(character),
            };
        }

        output.Append('"');
    }
}
