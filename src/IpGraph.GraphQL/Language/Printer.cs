using System.Diagnostics;
using System.Text;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Language;

/// <summary>Writes syntax as text, always in the same form; what is read back from it prints the same.</summary>
public sealed partial class Printer
{
    const int IndentWidth = 2;

    readonly StringBuilder output = new();
    int level;

    /// <summary>A selection after a type without a body would be read as that body.</summary>
    bool isShorthandAllowed = true;

    Printer()
    {
    }

    public static string Print(SyntaxElement element)
    {
        var printer = new Printer();
        printer.Write(element);
        return printer.output.ToString();
    }

    void Write(SyntaxElement element)
    {
        switch (element)
        {
            case DocumentSyntax document:
                WriteDocument(document);
                break;
            case DefinitionSyntax definition:
                WriteDefinition(definition);
                break;
            case ValueSyntax value:
                WriteValue(value);
                break;
            case TypeSyntax type:
                WriteType(type);
                break;
            case SelectionSyntax selection:
                WriteSelection(selection);
                break;
            case SelectionSetSyntax set:
                WriteSelectionSet(set);
                break;
            case NameSyntax name:
                output.Append(name.Value);
                break;
            case ArgumentSyntax argument:
                WriteArgument(argument);
                break;
            case DirectiveSyntax directive:
                WriteDirective(directive);
                break;
            case ObjectFieldSyntax field:
                WriteObjectField(field);
                break;
            case VariableDefinitionSyntax variable:
                WriteVariableDefinition(variable);
                break;
            default:
                WriteTypeSystemPart(element);
                break;
        }
    }

    void WriteDocument(DocumentSyntax document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
                output.Append("\n\n");
            isShorthandAllowed = i == 0 || document.Definitions[i - 1] is ExecutableDefinitionSyntax;
            WriteDefinition(document.Definitions[i]);
        }

        output.Append('\n');
    }

    void WriteDefinition(DefinitionSyntax definition)
    {
        switch (definition)
        {
            case OperationDefinitionSyntax operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionSyntax fragment:
                WriteFragment(fragment);
                break;
            default:
                WriteTypeSystemDefinition(definition);
                break;
        }
    }

    void WriteType(TypeSyntax type)
    {
        switch (type)
        {
            case NamedTypeSyntax named:
                output.Append(named.Name.Value);
                break;
            case ListTypeSyntax list:
                output.Append('[');
                WriteType(list.Item);
                output.Append(']');
                break;
            case NonNullTypeSyntax nonNull:
                WriteType(nonNull.Nullable);
                output.Append('!');
                break;
            default:
                throw new UnreachableException();
        }
    }

    void WriteDescription(StringValueSyntax? description)
    {
        if (description is null)
            return;
        WriteValue(description);
        NewLine();
    }

    void WriteDirectives(IReadOnlyList<DirectiveSyntax> directives)
    {
        foreach (var directive in directives)
        {
            output.Append(' ');
            WriteDirective(directive);
        }
    }

    void WriteDirective(DirectiveSyntax directive)
    {
        output.Append('@').Append(directive.Name.Value);
        WriteArguments(directive.Arguments);
    }

    void WriteArguments(IReadOnlyList<ArgumentSyntax> arguments)
    {
        if (arguments.Count == 0)
            return;
        output.Append('(');
        WriteJoined(arguments, ", ");
        output.Append(')');
    }

    void WriteArgument(ArgumentSyntax argument)
    {
        output.Append(argument.Name.Value).Append(": ");
        WriteValue(argument.Value);
    }

    void WriteJoined(IReadOnlyList<SyntaxElement> elements, string separator)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (i > 0)
                output.Append(separator);
            Write(elements[i]);
        }
    }

    /// <summary>Writes each element on a line of its own, one level further in.</summary>
    void WriteBlock(char open, IReadOnlyList<SyntaxElement> elements, char close)
    {
        output.Append(open);
        level++;
        foreach (var element in elements)
        {
            NewLine();
            Write(element);
        }

        level--;
        NewLine();
        output.Append(close);
    }

    void NewLine() => output.Append('\n').Append(' ', level * IndentWidth);
}
