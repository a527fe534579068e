using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>Nodes and how they are related, to be drawn.</summary>
/// <param name="Nodes">The one in the middle first.</param>
/// <param name="Edges">Those whose ends are not both among the nodes are left out of the drawing.</param>
public sealed record NeighborhoodPicture(
    Caption Caption, IReadOnlyList<PictureNode> Nodes, IReadOnlyList<PictureEdge> Edges, Language Language);

/// <summary>A node as it is drawn.</summary>
/// <param name="Kind">What readers call a node of its type, with its edition where it has one, and that its text is a summary where it is.</param>
/// <param name="Group">What its colour stands for: <c>content</c>, <c>concept</c>, <c>entity</c> or <c>other</c>.</param>
/// <param name="Address">Of its page.</param>
/// <param name="Expansion">What else it is related to; null where all of that is drawn.</param>
/// <param name="Row">In which row it is to stand, counted from 0; null where distances in the graph decide.</param>
public sealed record PictureNode(
    string Id, string Label, string Kind, string Group, string Address, PictureExpansion? Expansion = null, int? Row = null);

/// <summary>The nodes around a node that are not drawn.</summary>
/// <param name="NodeCount">How many following the link adds.</param>
/// <param name="Label">Says so in words.</param>
public sealed record PictureExpansion(int NodeCount, string Address, string Label);

/// <summary>A relationship as it is drawn, from its beginning to its end.</summary>
/// <param name="Type">The model's name for the relationship.</param>
/// <param name="Label">Its name in words, read from the beginning.</param>
/// <param name="IsWorkedOut">Whether it was derived when the graph was built and is not stated in a document.</param>
public sealed record PictureEdge(string From, string To, string Type, string Label, bool IsWorkedOut);
