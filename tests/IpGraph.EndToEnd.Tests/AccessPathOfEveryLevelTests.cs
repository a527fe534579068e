using System.Text.RegularExpressions;
using IpGraph.GraphQL.Requests;

namespace IpGraph.EndToEnd.Tests;

/// <summary>How the embedded store finds what a query wants on every level, as <c>ipgraph explain</c> tells it; how many nodes
/// there are is left out.</summary>
[Collection(nameof(RealGraph))]
public sealed partial class AccessPathOfEveryLevelTests(RealGraph graph)
{
    [Theory]
    [InlineData(
        """nodes(ids: ["Measure:2023-040", "Measure:none"]) { id }""",
        """
        index on id, # ids
        """)]
    [InlineData(
        """strategicField(id: "StrategicField:content") { measures(first: 3) { totalCount nodes { ledBy { nodes { name } } } } }""",
        """
        index on id, 1 node
          measures: hop backward over the adjacency of ABOUT, cut to 1 range of ids by binary search, the page is a slice
            nodes
              ledBy: hop forward over the adjacency of LED_BY, the page is a slice
        """)]
    [InlineData(
        """concept(by: { label: "quantum" }) { measures(orderBy: { year: ASC }) { nodes { id } } }""",
        """
        value index, list item: labelKeys has "quantum", # nodes
          filter on the node
            labelKeys has "quantum": ranks in the column of lists
          asked until 1 passed
          measures: hop backward over the adjacency of ABOUT, cut to 1 range of ids by binary search
            all of them are kept
            sort by year, then by id: all of them, or those of the page by a heap where over 1000 remain and it ends in their first quarter
        """)]
    [InlineData(
        """measures(where: { id: { eq: "Measure:2023-040" } }) { totalCount }""",
        """
        scan of 1 type range, cut to the ids and types of the filter, # nodes
          filter on the node
            id = "Measure:2023-040": rank in the column
          all of them are asked
        """)]
    [InlineData(
        """measures(where: { number: { lte: 3 } }, first: 2) { nodes { citations { source { id } } } }""",
        """
        value index, range: number <= 3, # nodes
          filter on the node
            number <= 3: rank in the column
          asked until 2 passed
          nodes
            citations
              source: index on id
        """)]
    [InlineData(
        """measures(where: { year: { eq: 2023 }, ledBy: { some: { name: { eq: "内閣府" } } } }) { totalCount nodes { id } }""",
        """
        hop backward over the adjacency of LED_BY from (value index, equality: name = "内閣府"), # nodes
          filter on the node
            all, in this order
              year = 2023: rank in the column
              ledBy some: hop forward over the adjacency of LED_BY, until one decides
                name = "内閣府": rank in the column
          all of them are asked
        """)]
    [InlineData(
        """measures(where: { topics: { none: { measures: { some: { year: { eq: 2024 } } } } } }) { totalCount }""",
        """
        scan of 1 type range, # nodes
          filter on the node
            topics none: hop forward over the adjacency of ABOUT, cut to 1 range of ids by binary search, until one decides, remembered for each node
              measures some: hop backward over the adjacency of ABOUT, cut to 1 range of ids by binary search, until one decides
                year = 2024: rank in the column
          all of them are asked
        """)]
    [InlineData(
        """measures(where: { year: { eq: 2023 } }) { totalCount nodes { ledBy(where: { name: { contains: "省" } }, first: 1) { nodes { id } } } }""",
        """
        scan of 1 type range, # nodes; a value index counts # that pass
          filter on the node
            year = 2023: rank in the column
          asked until 20 passed
          nodes
            ledBy: hop forward over the adjacency of LED_BY
              filter on the node
                name contains "省": the text of each value
              asked until 1 passed
        """)]
    [InlineData(
        """measures(orderBy: [{ year: DESC }, { number: ASC }], first: 5) { nodes { id } }""",
        """
        scan of 1 type range, # nodes
          all of them are kept
          sort by year descending, number, then by id: all of them
        """)]
    [InlineData(
        """measures(orderBy: { title: DESC }, first: 5) { totalCount nodes { id } }""",
        """
        rows sorted by title descending, then by id, # nodes
          those of the page are met, by position
        """)]
    [InlineData(
        """measures(where: { title: { contains: "量子" } }, orderBy: { title: ASC }, first: 5) { nodes { id } }""",
        """
        rows sorted by title, then by id, # nodes
          filter on the node
            title contains "量子": the text of each value
          asked until 5 passed
        """)]
    [InlineData(
        """contents(first: 5, orderBy: { year: ASC }) { nodes { id } }""",
        """
        scan of 3 type ranges, # nodes
          all of them are kept
          sort by year, then by id: those of the page by a heap
        """)]
    [InlineData(
        """search(query: "知財", first: 3) { edges { score highlights { fragments { text } } node { ... on Measure { ledBy { totalCount } } } } }""",
        """
        full-text postings, the best first, # hits
          those of the page are met, by position
          edges
            highlights: the searched columns of each node of the page, read again
            node
              on Measure
                ledBy: hop forward over the adjacency of LED_BY, the page is a slice
        """)]
    [InlineData(
        """suggest(prefix: "量") { text node { ... on Topic { measures(first: 1) { nodes { id } } } } }""",
        """
        index of labels, # labels
          node
            on Topic
              measures: hop backward over the adjacency of ABOUT, cut to 1 range of ids by binary search, the page is a slice
        """)]
    [InlineData(
        """measures { facet(by: LED_BY, first: 3) { groups { node { id } items(first: 2) { nodes { topics { totalCount } } } } } }""",
        """
        scan of 1 type range, # nodes
          all of them are kept
          facet: counted in a pass over all items, by hop forward over the adjacency of LED_BY, then gathered in another
            groups sorted by count, then by key
            groups
              items: the gathered items of the group
                those of the page are met, by position
                nodes
                  topics: hop forward over the adjacency of ABOUT, cut to 1 range of ids by binary search, the page is a slice
        """)]
    [InlineData(
        """measures { facet(by: YEAR) { groups { value count } } aggregate { number { max } } }""",
        """
        scan of 1 type range, # nodes
          all of them are kept
          facet: counted once and kept, in a pass over all items, by the column year
            groups sorted by count, then by key
          aggregate
            number: a pass over all items, by column
        """)]
    [InlineData(
        """measures(chosen: [{ by: YEAR, in: ["2023"] }]) { totalCount facet(by: YEAR) { groups { value } } }""",
        """
        a list, and another for each facet that counts its own
          scan of 1 type range, # nodes
            filter on the node
              year in [2023]: rank in the column, binary search
            all of them are asked
          scan of 1 type range, # nodes
            none is met, lengths are counted
            facet: counted once and kept, in a pass over all items, by the column year
              groups sorted by count, then by key
        """)]
    [InlineData(
        """paths(from: "Measure:2023-040", to: "Ministry:meti") { nodes { ... on Measure { ledBy { totalCount } } } sentence }""",
        """
        topology, which is the adjacency of all relationships both ways
          index on id, # ids
          index on id, # ids
            on Measure
              ledBy: hop forward over the adjacency of LED_BY, the page is a slice
        """)]
    [InlineData(
        """neighborhood(of: "Measure:2023-040") { nodes { node { id } } relationships { type } }""",
        """
        topology, which is the adjacency of all relationships both ways
          index on id, # ids
        """)]
    [InlineData(
        """neighborhood(of: "Measure:none") { nodes { node { id } } }""",
        """
        topology, which is the adjacency of all relationships both ways
          refused: of: no node has the id "Measure:none"; search for it, or give one that an answer returned.
        """)]
    [InlineData(
        """matrix(of: { measures: { year: { eq: 2023 } } }, rows: { by: LED_BY }, columns: { by: ABOUT, types: [TOPIC] }) { rows { total } }""",
        """
        topology, which is the adjacency of all relationships both ways
          scan of 1 type range, # nodes
            those of the page are met, by position
          scan of 1 type range, # nodes; a value index counts # that pass
            filter on the node
              year = 2023: rank in the column
            all of them are asked
        """)]
    public void The_path_of_every_level_is_told(string field, string access) => Assert.Equal(access.ReplaceLineEndings("\n"), AccessOf(field));

    string AccessOf(string field)
    {
        var told = graph.Engine.Engine.Explain(GraphQLRequest.Of($"{{ {field} }}"), withAccess: true);
        var lines = told.Split('\n').SkipWhile(line => !line.StartsWith("  | access: ", StringComparison.Ordinal));
        return Counts().Replace(string.Join('\n', lines.Select(line => line.Length > 4 ? line[4..] : "")).Trim()["access: ".Length..], "#");
    }

    [GeneratedRegex(@"\b\d+ of \d+(?= (nodes|hits|ids))|\b\d+(?= (nodes|hits|labels|rows|that pass))")]
    private static partial Regex Counts();
}
