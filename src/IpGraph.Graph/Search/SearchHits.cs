namespace IpGraph.Graph.Search;

/// <summary>What was found, the best first.</summary>
/// <param name="Documents">The numbers of the nodes in the order of their ids; equal scores in that order.</param>
/// <param name="Scores">How well each fits, more being better; to be compared within one search only.</param>
/// <param name="Highlighter">Marks in a text what was searched for.</param>
public sealed record SearchHits(int[] Documents, float[] Scores, Highlighter Highlighter)
{
    /// <summary>The score as it is given out, with three decimal places.</summary>
    public double Score(int place) => Math.Round((double)Scores[place], 3);
}
