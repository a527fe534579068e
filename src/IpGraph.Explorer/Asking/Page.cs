using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Neighborhoods;

namespace IpGraph.Explorer.Asking;

/// <summary>What a page shows: a component for its middle, and what the frame around it tells of it.</summary>
/// <param name="Title">What it is called in the title of the window and in its heading.</param>
/// <param name="Body">The component of the middle.</param>
/// <param name="Parameters">The parameters of the component, by name.</param>
public sealed record Page(string Title, Type Body, Dictionary<string, object> Parameters)
{
    /// <summary>The status of HTTP.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What was asked for the page, the main question first: it is linked to as query and as data.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>How the page is cited; null where it is not.</summary>
    public Citation? Citation { get; init; }

    /// <summary>Which part of the site it belongs to, to be marked in the navigation; empty for none.</summary>
    public string Section { get; init; } = "";

    /// <summary>What a search that begins on it keeps, as parameters of the search.</summary>
    public IReadOnlyList<(string Name, string Value)> KeptInSearch { get; init; } = [];

    /// <summary>The drawings that it shows, to be taken away one by one.</summary>
    public IReadOnlyList<DrawnFigure> Figures { get; init; } = [];

    /// <summary>The part of the graph that it draws, to be taken away for other programs; null where it draws none.</summary>
    public NeighborhoodPicture? Graph { get; init; }

    /// <summary>Writes the list that it shows as CSV, with the rows of all its pages; null where an operation has it as a table.</summary>
    public Func<ValueTask<string>>? Sheet { get; init; }

    /// <summary>What its files are called, without a suffix; null where its path tells it.</summary>
    public string? FileName { get; init; }

    /// <summary>Other forms of the same thing, for machines.</summary>
    public IReadOnlyList<AlternateForm> Alternates { get; init; } = [];

    /// <summary>Whether parameters that it does not know are let pass, as clients of GraphQL send some of their own.</summary>
    public bool TakesAnyParameter { get; init; }

    /// <summary>What is sent in place of the page, to be kept; null for a page.</summary>
    public PageFile? File { get; init; }

    /// <summary>A sentence about it for lists of hits elsewhere; null for none.</summary>
    public string? Description { get; init; }
}

/// <summary>The form of a page with what a reader gave, which stays to be mended where it is refused.</summary>
/// <param name="Body">The component.</param>
/// <param name="Parameters">The parameters of the component, by name.</param>
public sealed record PageForm(Type Body, Dictionary<string, object> Parameters);

/// <summary>A file that readers take away.</summary>
/// <param name="Name">What it is called when it is kept.</param>
public sealed record PageFile(string Name, string ContentType, string Content);

/// <summary>How something is cited, in the forms that people need.</summary>
/// <param name="Text">A sentence for a footnote.</param>
public sealed record Citation(string Text, string BibTex, string Ris);

/// <param name="Name">What it is called, such as <c>JSON-LD</c>.</param>
public sealed record AlternateForm(string Name, string MediaType, string Address);
