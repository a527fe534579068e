using IpGraph.Graph.Data;

namespace IpGraph.Exports.Tables;

/// <summary>For each of some nodes a list of others, all lists in one array: counted first, then filled.</summary>
/// <param name="length">How many nodes have a list.</param>
sealed class NeighbourLists(int length)
{
    /// <summary>Where the list of each node begins, and where the last ends; while it is filled, where the next goes.</summary>
    readonly int[] begins = new int[length + 2];

    int[] all = [];

    /// <summary>Counts one into the list of a node.</summary>
    public void Count(int node) => begins[node + 2]++;

    public void MakeRoom()
    {
        for (var node = 2; node < begins.Length; node++)
            begins[node] += begins[node - 1];
        all = new int[begins[^1]];
    }

    /// <summary>Puts one that was counted into the list of a node.</summary>
    public void Add(int node, int neighbour) => all[begins[node + 1]++] = neighbour;

    /// <summary>Puts every list into the order of the ids, compared by their characters.</summary>
    public void Sort(IReadOnlyList<NodeData> nodes)
    {
        for (var node = 0; node < length; node++)
        {
            var list = all.AsSpan(begins[node]..begins[node + 1]);
            if (list.Length > 1)
                list.Sort((one, other) => string.CompareOrdinal(nodes[one].Id, nodes[other].Id));
        }
    }

    /// <summary>The list of a node.</summary>
    public ReadOnlySpan<int> Of(int node) => all.AsSpan(begins[node]..begins[node + 1]);
}
