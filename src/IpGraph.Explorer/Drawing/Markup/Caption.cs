namespace IpGraph.Explorer.Drawing.Markup;

/// <summary>What a drawing is called and what it shows, for those who do not see it.</summary>
public sealed record Caption(string Title, string Description);
