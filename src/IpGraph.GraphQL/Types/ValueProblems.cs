namespace IpGraph.GraphQL.Types;

/// <summary>Why a value cannot have a type, as sentences that a caller can act on.</summary>
static class ValueProblems
{
    const int NameLengthMax = 60;

    public static string NullIsForbidden(TypeReference type) => $"A value of type \"{type}\" cannot be null.";

    public static string NotAnObject(TypeDefinition type) => $"A value of type \"{type}\" has fields.";

    public static string UnknownField(TypeDefinition type, string name) =>
        $"The type \"{type}\" has no field \"{(name.Length > NameLengthMax ? name[..NameLengthMax] + "…" : name)}\".";

    public static string DuplicateField(string name) => $"The field \"{name}\" is given twice.";

    public static string MissingField(TypeDefinition type, InputValueDefinition field) =>
        $"The field \"{field}\" of \"{type}\" must be given.";

    public static string NotExactlyOne(TypeDefinition type) =>
        $"Exactly one field of \"{type}\" must be given, and it cannot be null.";

    public static string UnknownEnumValue(TypeDefinition type) => $"A value of \"{type}\" is wanted.";

    public static string TooDeep(int depthMax) => $"The value is nested more than {depthMax} levels deep.";
}
