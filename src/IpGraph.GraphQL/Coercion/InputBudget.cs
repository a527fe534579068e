namespace IpGraph.GraphQL.Coercion;

/// <summary>How many values the variables of one request may still have.</summary>
sealed class InputBudget(int valuesMax)
{
    int left = valuesMax;

    public int ValuesMax { get; } = valuesMax;

    /// <returns>False where one value more is too many.</returns>
    public bool Take() => --left >= 0;
}
