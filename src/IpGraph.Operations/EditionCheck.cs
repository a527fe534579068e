using System.Text.Json;
using IpGraph.GraphQL.Execution;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations;

/// <summary>Refuses an answer about an edition that there is not, rather than to let nothing stand for it. Which variables are the
/// year of an edition the operation says with <c>@edition</c>.</summary>
/// <remarks>A year that is only a filter may leave nothing.</remarks>
/// <param name="ask">Asks the operation that lists the editions; null where the catalogue has none.</param>
sealed class EditionCheck(Func<CancellationToken, ValueTask<SingleResult>>? ask)
{
    /// <summary>The operation that lists the editions.</summary>
    public const string Operation = "plans";

    Known? known;

    /// <param name="variables">A JSON object of those that were given; undefined for none.</param>
    /// <param name="version">The version of the data that answered.</param>
    /// <returns>Null where every year is that of an edition.</returns>
    public async ValueTask<SingleResult?> RefuseAsync(
        CatalogueOperation operation, JsonElement variables, string? version, CancellationToken cancellation)
    {
        if (ask is null || variables.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var variable in operation.Variables.Where(variable => variable.IsEdition))
        {
            if (!variables.TryGetProperty(variable.Name, out var given) || given.ValueKind != JsonValueKind.Number || !given.TryGetInt32(out var year))
                continue;
            var years = await YearsAsync(ask, version, cancellation);
            if (years.Count > 0 && !years.Contains(year))
                return RefusedVariable.Of(variable.Name, $"{variable.Name} is {year}, and there is no such edition; give one of {string.Join(", ", years)}.");
        }

        return null;
    }

    async ValueTask<IReadOnlyList<int>> YearsAsync(
        Func<CancellationToken, ValueTask<SingleResult>> ask, string? version, CancellationToken cancellation)
    {
        if (version is not null && Volatile.Read(ref known) is { } last && last.Version == version)
            return last.Years;
        using var result = await ask(cancellation);
        var years = Read(result);
        if (version is not null && result.DataVersion == version && years.Count > 0)
            Volatile.Write(ref known, new(version, years));
        return years;
    }

    /// <returns>None where they cannot be had; what was answered is let pass then.</returns>
    static IReadOnlyList<int> Read(SingleResult result)
    {
        using var answer = OperationAnswer.Read(result.Body);
        return answer.Errors.Count > 0 ? []
            : [.. answer.Data.GetProperty(Operation).GetProperty("nodes").EnumerateArray()
                .Select(edition => edition.GetProperty("year").GetInt32()).Distinct().Order()];
    }

    sealed record Known(string Version, IReadOnlyList<int> Years);
}
