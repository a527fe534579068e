using System.Diagnostics;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Language;

/// <summary>Definitions and extensions of the type system.</summary>
public sealed partial class Printer
{
    void WriteTypeSystemDefinition(DefinitionSyntax definition)
    {
        switch (definition)
        {
            case SchemaDefinitionSyntax schema:
                WriteSchema(schema);
                break;
            case DirectiveDefinitionSyntax directive:
                WriteDirectiveDefinition(directive);
                break;
            case TypeDefinitionSyntax type:
                WriteTypeDefinition(type);
                break;
            case SchemaExtensionSyntax extension:
                output.Append("extend ");
                WriteSchema(extension.Addition);
                break;
            case TypeExtensionSyntax extension:
                output.Append("extend ");
                WriteTypeDefinition(extension.Addition);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void WriteSchema(SchemaDefinitionSyntax schema)
    {
        WriteDescription(schema.Description);
        output.Append("schema");
        WriteDirectives(schema.Directives);
        WriteMembers(schema.RootOperationTypes);
    }

    void WriteTypeDefinition(TypeDefinitionSyntax type)
    {
        WriteDescription(type.Description);
        output.Append(TypeKeyword(type)).Append(' ').Append(type.Name.Value);
        WriteInterfaces(type);
        WriteDirectives(type.Directives);
        switch (type)
        {
            case ScalarTypeDefinitionSyntax:
                break;
            case ObjectTypeDefinitionSyntax { Fields: var fields }:
                WriteMembers(fields);
                break;
            case InterfaceTypeDefinitionSyntax { Fields: var fields }:
                WriteMembers(fields);
                break;
            case UnionTypeDefinitionSyntax { Members: [] }:
                break;
            case UnionTypeDefinitionSyntax { Members: var members }:
                output.Append(" = ");
                WriteJoined(members, " | ");
                break;
            case EnumTypeDefinitionSyntax { Values: var values }:
                WriteMembers(values);
                break;
            case InputObjectTypeDefinitionSyntax { Fields: var fields }:
                WriteMembers(fields);
                break;
            default:
                throw new UnreachableException();
        }
    }

    static string TypeKeyword(TypeDefinitionSyntax type) => type switch
    {
        ScalarTypeDefinitionSyntax => "scalar",
        ObjectTypeDefinitionSyntax => "type",
        InterfaceTypeDefinitionSyntax => "interface",
        UnionTypeDefinitionSyntax => "union",
        EnumTypeDefinitionSyntax => "enum",
        InputObjectTypeDefinitionSyntax => "input",
        _ => throw new UnreachableException(),
    };

    void WriteInterfaces(TypeDefinitionSyntax type)
    {
        IReadOnlyList<NamedTypeSyntax> interfaces = type switch
        {
            ObjectTypeDefinitionSyntax objectType => objectType.Interfaces,
            InterfaceTypeDefinitionSyntax interfaceType => interfaceType.Interfaces,
            _ => [],
        };
        if (interfaces.Count == 0)
            return;
        output.Append(" implements ");
        WriteJoined(interfaces, " & ");
    }

    void WriteMembers(IReadOnlyList<SyntaxElement> members)
    {
        if (members.Count == 0)
            return;
        output.Append(' ');
        WriteBlock('{', members, '}');
    }

    void WriteTypeSystemPart(SyntaxElement part)
    {
        switch (part)
        {
            case RootOperationTypeSyntax root:
                output.Append(Keyword(root.Operation)).Append(": ").Append(root.Type.Name.Value);
                break;
            case FieldDefinitionSyntax field:
                WriteDescription(field.Description);
                output.Append(field.Name.Value);
                WriteArgumentDefinitions(field.Arguments);
                output.Append(": ");
                WriteType(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionSyntax input:
                WriteDescription(input.Description);
                output.Append(input.Name.Value).Append(": ");
                WriteType(input.Type);
                WriteDefaultValue(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionSyntax value:
                WriteDescription(value.Description);
                output.Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
            default:
                throw new UnreachableException();
        }
    }

    void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionSyntax> arguments)
    {
        if (arguments.Count == 0)
            return;
        if (arguments.Any(argument => argument.Description is not null))
        {
            WriteBlock('(', arguments, ')');
            return;
        }

        output.Append('(');
        WriteJoined(arguments, ", ");
        output.Append(')');
    }

    void WriteDirectiveDefinition(DirectiveDefinitionSyntax directive)
    {
        WriteDescription(directive.Description);
        output.Append("directive @").Append(directive.Name.Value);
        WriteArgumentDefinitions(directive.Arguments);
        output.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteJoined(directive.Locations, " | ");
    }
}
