namespace IpGraph.GraphQL.Types;

/// <summary>Why a value cannot have a type, as sentences that a caller can act on.</summary>
static class ValueProblems
{
    const int NameLengthMax = 60;
    const int ValuesMax = 20;
    const int FieldsMax = 6;

    public static string NullIsForbidden(TypeReference type) => $"A value of type \"{type}\" cannot be null.";

    public static string NotAnObject(TypeDefinition type) => $"A value of type \"{type}\" has fields.";

    /// <summary>The fields of an input type, or the first of many, as an object is written.</summary>
    public static string FieldsOf(InputObjectTypeDefinition type) => type.Fields.Count <= FieldsMax
        ? $"{{{string.Join(", ", type.Fields.Select(field => field.Name))}}}"
        : $"{{{string.Join(", ", type.Fields.Take(FieldsMax).Select(field => field.Name))}, …}}";

    public static string UnknownField(TypeDefinition type, string name) =>
        $"The type \"{type}\" has no field \"{(name.Length > NameLengthMax ? name[..NameLengthMax] + "…" : name)}\".";

    public static string DuplicateField(string name) => $"The field \"{name}\" is given twice.";

    public static string MissingField(TypeDefinition type, InputValueDefinition field) =>
        $"The field \"{field}\" of \"{type}\" must be given.";

    public static string NotExactlyOne(TypeDefinition type) =>
        $"Exactly one field of \"{type}\" must be given, and it cannot be null.";

    public static string UnknownEnumValue(TypeDefinition type) => $"A value of \"{type}\" is wanted.";

    /// <summary>The values of an enum, or the first of many.</summary>
    public static string ValuesOf(EnumTypeDefinition type) => type.Values.Count <= ValuesMax
        ? string.Join(", ", type.Values.Select(value => value.Name))
        : $"{string.Join(", ", type.Values.Take(ValuesMax).Select(value => value.Name))} and {type.Values.Count - ValuesMax} more";

    public static string TooDeep(int depthMax) => $"The value is nested more than {depthMax} levels deep.";
}
