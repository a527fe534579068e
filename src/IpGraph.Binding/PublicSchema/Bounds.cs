namespace IpGraph.Binding.PublicSchema;

/// <summary>What an argument takes: of a number which values, of a list how many items, of a text how many characters.</summary>
/// <remarks>What binds the argument refuses what lies without; the schema says the same with the directive.</remarks>
readonly record struct Bounds(int Min, int Max)
{
    public bool Has(int value) => value >= Min && value <= Max;

    /// <summary>As it stands behind the type of an argument.</summary>
    public string Directive => Max == int.MaxValue ? $"@bounds(min: {Min})" : $"@bounds(min: {Min}, max: {Max})";

    public static void WriteDirective(SchemaText text) => text.Line(
        "Says what an argument takes; anything else is refused.",
        """
        directive @bounds(
          "Of a number the least, of a list how many items at least, of a text how many characters."
          min: Int! = 0
          "Of a number the greatest, of a list how many items at most, of a text how many characters; without end where it is not said."
          max: Int
        ) on ARGUMENT_DEFINITION
        """);
}
