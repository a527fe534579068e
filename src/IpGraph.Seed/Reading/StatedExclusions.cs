namespace IpGraph.Seed.Reading;

/// <summary>Reads <c>exclusions.yaml</c>: printed numbers that are no value of an indicator, with the reason.</summary>
public static class StatedExclusions
{
    const string Rule = "LinksAreComplete";

    public static IEnumerable<StatedExclusion> Read(SeedValue root, ICollection<SeedProblem> problems)
    {
        foreach (var item in root.AsList)
        {
            if (item is not SeedValue.Mapping mapping)
            {
                problems.Add(item.Origin.Problem(Rule, "An exclusion has lines or a document, and a reason."));
                continue;
            }

            var citations = CitationReader.Read(mapping.Find("cite"), problems);
            var texts = mapping with { Fields = [.. mapping.Fields.Where(field => field.Name != "cite")] };
            var entry = new Entry(texts, problems);
            var (document, printed) = (entry.Optional("document"), entry.Optional("printed"));
            var reason = entry.Required("reason");
            if (!entry.IsComplete("document", "printed", "reason"))
                continue;
            if ((document is null) == (citations.Count == 0) || (document is not null && printed is not null))
                problems.Add(entry.Origin.Problem(Rule, "An exclusion names lines with 'cite', or a whole 'document'."));
            else
                yield return new StatedExclusion(entry.Origin, document, citations, printed, reason);
        }
    }
}
