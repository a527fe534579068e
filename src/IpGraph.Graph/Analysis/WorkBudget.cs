namespace IpGraph.Graph.Analysis;

/// <summary>Counts the relationships that a search looks at, and ends it when there were too many or nobody waits.</summary>
/// <param name="less">How the same is asked so that it looks at fewer, such as "lower depth".</param>
sealed class WorkBudget(int linksMax, string less, CancellationToken cancellation)
{
    const int StepsBetweenLooks = 4096;

    int used;
    int nextLook = StepsBetweenLooks;

    /// <exception cref="AnalysisException">The work that one search may take is used up.</exception>
    public void Spend(int links)
    {
        used += links;
        if (used > linksMax)
        {
            throw new AnalysisException(
                $"The search gave up after {linksMax:N0} relationships without having seen all that matters; {less}.",
                AnalysisFault.Work);
        }

        if (used < nextLook)
            return;
        nextLook = used + StepsBetweenLooks;
        cancellation.ThrowIfCancellationRequested();
    }
}
