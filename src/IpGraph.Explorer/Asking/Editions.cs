namespace IpGraph.Explorer.Asking;

/// <summary>The editions of the Program, by their years.</summary>
public static class Editions
{
    /// <summary>The years, the first of them first.</summary>
    public static async ValueTask<IReadOnlyList<int>> ReadAsync(PageRequest request)
    {
        var plans = (await request.AskAsync("plans", new { first = 50 })).Data.GetProperty("plans").GetProperty("nodes");
        return [.. plans.EnumerateArray().Select(plan => plan.GetProperty("year").GetInt32()).Distinct().Order()];
    }
}
