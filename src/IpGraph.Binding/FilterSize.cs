namespace IpGraph.Binding;

/// <summary>Measures a filter before anything is done with it: what it makes the store compare for every node has a
/// limit.</summary>
sealed class FilterSize
{
    /// <summary>How many conditions a filter may have, those within others counted.</summary>
    public const int ConditionsMax = 200;

    /// <summary>How many values its lists may have in all.</summary>
    public const int ValuesMax = 1_000;

    readonly string argument;
    int conditions;
    int values;

    FilterSize(string argument) => this.argument = argument;

    /// <param name="argument">The argument that gives the filter, for the refusal.</param>
    /// <exception cref="GraphQL.Errors.GraphQLException">The filter is too large, or has null somewhere.</exception>
    public static void Check(string argument, object filter) => new FilterSize(argument).Add(filter);

    void Add(object? value)
    {
        if (value is IReadOnlyDictionary<string, object?> keys)
        {
            foreach (var (key, inner) in keys)
            {
                if (inner is null)
                    throw BindingErrors.NullInFilter(argument, key);
                if (++conditions > ConditionsMax)
                    throw BindingErrors.TooManyConditions(argument, ConditionsMax);
                Add(inner);
            }
        }
        else if (value is IReadOnlyList<object?> items)
        {
            foreach (var item in items)
            {
                if (item is null)
                    throw BindingErrors.NullInFilter(argument, "a list");
                if (++values > ValuesMax)
                    throw BindingErrors.TooManyValues(argument, ValuesMax);
                Add(item);
            }
        }
    }
}
