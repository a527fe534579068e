using System.Text.RegularExpressions;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Every printed number is the figure of an observation or target that cites its line, or is listed in
/// <c>exclusions.yaml</c> with a reason; and every listed one is printed there.</summary>
/// <remarks>No figures are dates, pages, numbers of things in a row, and digits within names.</remarks>
public sealed partial class FiguresAreAccountedFor(SourceDocuments sources) : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        if (facts.Model.NodeTypes.All(type => type.FindProperty("printedAs") is null))
            yield break;
        var places = StatedFigure.Of(facts)
            .SelectMany(figure => figure.Node.Citations.Select(citation => new Place(citation, figure.Printed.Text)))
            .Concat(facts.Seed.Exclusions.SelectMany(exclusion =>
                exclusion.Citations.Select(citation => new Place(citation, exclusion.Printed))))
            .ToLookup(place => place.Citation.Document);
        foreach (var document in facts.Nodes.Where(node => node.Type.Name == "Document"))
        {
            var isLeftOut = facts.Seed.Exclusions.Any(exclusion => exclusion.Document == document.Record.Key);
            if (!isLeftOut && sources.Find(document.Text("fileName") ?? "") is { } source)
            {
                foreach (var problem in Unaccounted(document, source, [.. places[document.Record.Key]]))
                    yield return problem;
            }
        }

        foreach (var problem in Stale(facts))
            yield return problem;
    }

    IEnumerable<SeedProblem> Unaccounted(StatedNode document, SourceDocument source, List<Place> places) =>
        from line in Enumerable.Range(1, source.Lines.Count)
        let text = PrintedFigure.NarrowDigits(source.Lines[line - 1])
        where !text.Contains("http", StringComparison.Ordinal)
        from match in Figure().Matches(text)
        let number = match.Groups["number"].Value
        where number.Length > 0 && !places.Any(place => place.Covers(line, number))
        select Problem(document, $"Line {line} prints {number}, which is no figure of an observation or target "
            + "there; state it, or list it in exclusions.yaml with a reason.");

    IEnumerable<SeedProblem> Stale(SeedFacts facts)
    {
        var cited = new CitedText(facts, sources);
        return
            from exclusion in facts.Seed.Exclusions
            where exclusion.Printed is not null
            from citation in exclusion.Citations
            where !cited.Contains([citation], exclusion.Printed!)
            select Problem(citation.Origin, $"'{exclusion.Printed}' does not stand at {citation.Document}:{citation.FromLine}.");
    }

    /// <summary>Lines whose number of that print is accounted for; without a print, every number of the lines.</summary>
    sealed record Place(SeedCitation Citation, string? Printed)
    {
        readonly string? narrow = Printed is null ? null : PrintedFigure.NarrowDigits(Printed);

        public bool Covers(int line, string number) =>
            line >= Citation.FromLine && line <= Citation.ToLine
            && (narrow is null
                || (char.IsDigit(number[0])
                    ? Number().Matches(narrow).Any(match => match.Value == number)
                    : narrow.Contains(number, StringComparison.Ordinal)));
    }

    /// <summary>What is no figure first, so that its digits are passed over; then numbers and words for shares.</summary>
    [GeneratedRegex(@"[A-Za-z&][\dA-Za-z._-]*"
        + @"|(?:第|令和|平成|昭和|資料|日経|図|参考|ポイント|原則|※)\s?\d[\d.,]*"
        + @"|(?<![\d.,])(?:19|20)\d\d(?![\d万億兆千百円件人点]|[.,]\d)"
        + @"|\d{1,4}\s?(?:年|月|日|時|号|章|期|歳|[KG])"
        + @"|^[\s・○●◆▶#【(（-]*\d{1,3}(?:[.、](?!\d)|[)）]|\s*$)|^#+\s\d\s|原則\s?\d"
        + @"|(?<=。\s?)\d{1,3}$"
        + @"|[(（]\d[)）]"
        + @"|(?<number>\d[\d,]*(?:\.\d+)?|半分|半数|[一二三四五六七八九]割|[一二三四五六七八九]分の[一二三四五六七八九])")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Number();
}
