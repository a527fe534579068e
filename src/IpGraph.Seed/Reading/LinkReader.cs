using System.Globalization;

namespace IpGraph.Seed.Reading;

/// <summary>Reads the files below <c>links/</c>: <c>touches</c>, <c>vetoes</c>, <c>lineage</c>, <c>alignments</c> and
/// <c>innerLabels</c>.</summary>
/// <remarks>A bare list holds lineage, whose entries have a <c>change</c>, or alignments, whose entries have a
/// <c>degree</c>.</remarks>
public sealed class LinkReader(ICollection<SeedProblem> problems)
{
    public List<CuratedTouch> Touches { get; } = [];

    public List<StatedVeto> Vetoes { get; } = [];

    public List<CuratedLineage> Lineage { get; } = [];

    public List<StatedAlignment> Alignments { get; } = [];

    public List<StatedInnerLabel> InnerLabels { get; } = [];

    public void ReadFile(SeedValue root)
    {
        if (root is SeedValue.Sequence)
        {
            ReadList(root, ReadBare);
        }
        else if (root is SeedValue.Mapping mapping)
        {
            foreach (var field in mapping.Fields)
                ReadList(field);
        }
        else
        {
            Report(root.Origin, "A file of links has 'touches', 'vetoes', 'lineage', 'alignments' or 'innerLabels'.");
        }
    }

    void ReadList(SeedField field)
    {
        switch (field.Name)
        {
            case "touches":
                ReadList(field.Value, ReadTouch);
                break;
            case "vetoes":
                ReadList(field.Value, ReadVeto);
                break;
            case "lineage":
                ReadList(field.Value, ReadLineage);
                break;
            case "alignments":
                ReadList(field.Value, ReadAlignment);
                break;
            case "innerLabels":
                ReadList(field.Value, ReadInnerLabels);
                break;
            default:
                Report(field.Origin,
                    $"'{field.Name}' is no kind of link: touches, vetoes, lineage, alignments, innerLabels.");
                break;
        }
    }

    void ReadList(SeedValue list, Action<Entry> read)
    {
        if (list is not SeedValue.Sequence)
        {
            Report(list.Origin, "This is a list.");
        }
        else
        {
            foreach (var item in list.AsList)
            {
                if (item is SeedValue.Mapping mapping)
                    read(new Entry(mapping, problems));
                else
                    Report(item.Origin, "A link is a mapping.");
            }
        }
    }

    void ReadTouch(Entry entry)
    {
        var touch = new CuratedTouch(entry.Origin, entry.Required("content"), entry.Required("concept"),
            Confidence(entry), entry.Required("reason"));
        if (entry.IsComplete("content", "concept", "confidence", "reason"))
            Touches.Add(touch);
    }

    double Confidence(Entry entry)
    {
        var text = entry.Required("confidence");
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var confidence)
            && confidence is >= 0 and <= 1)
        {
            return confidence;
        }

        if (text.Length > 0)
            Report(entry.Origin, "A confidence is a number from 0 to 1.");
        return 0;
    }

    void ReadVeto(Entry entry)
    {
        var veto = new StatedVeto(entry.Origin, entry.Required("content"), entry.Required("concept"),
            entry.Optional("label"), entry.Required("reason"));
        if (entry.IsComplete("content", "concept", "label", "reason"))
            Vetoes.Add(veto);
    }

    void ReadInnerLabels(Entry entry)
    {
        var (label, outers, reason) = (entry.Required("label"), entry.RequiredTexts("in"), entry.Required("reason"));
        var counts = entry.Required("counts");
        if (counts is not ("true" or "false" or ""))
            Report(entry.Origin, "'counts' is true or false.");
        if (entry.IsComplete("label", "in", "counts", "reason"))
        {
            InnerLabels.AddRange(outers.Select(outer =>
                new StatedInnerLabel(outer.Origin, label, outer.Text, counts == "true", reason)));
        }
    }

    void ReadBare(Entry entry)
    {
        if (entry.Has("degree"))
            ReadAlignment(entry);
        else
            ReadLineage(entry);
    }

    void ReadAlignment(Entry entry)
    {
        var alignment = new StatedAlignment(entry.Origin, entry.Required("from"), entry.Required("to"),
            entry.Required("degree"), entry.Required("reason"));
        if (entry.IsComplete("from", "to", "degree", "reason"))
            Alignments.Add(alignment);
    }

    void ReadLineage(Entry entry)
    {
        var lineage = new CuratedLineage(entry.Origin, entry.Required("from"), entry.Required("to"),
            entry.Required("change"), entry.Required("reason"));
        if (entry.IsComplete("from", "to", "change", "reason"))
            Lineage.Add(lineage);
    }

    void Report(SeedOrigin origin, string message) => problems.Add(origin.Problem("LinksAreComplete", message));
}
