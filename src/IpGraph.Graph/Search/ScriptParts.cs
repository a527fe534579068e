using System.Text;

namespace IpGraph.Graph.Search;

/// <summary>The parts of Japanese written without spaces: runs of one script, without the particles between them.</summary>
static class ScriptParts
{
    /// <summary>The longest run of hiragana that is taken for particles.</summary>
    const int ParticlesMax = 3;

    public static IReadOnlyList<string> Of(string text)
    {
        var parts = new List<(string Text, bool IsParticle)>();
        var symbols = Folding.Fold(text);
        for (int first = 0, stop; first < symbols.Count; first = stop)
        {
            for (stop = first + 1; stop < symbols.Count && Continues(symbols[stop - 1], symbols[stop]); stop++)
            {
            }

            var isParticle = symbols[first].Script == Script.Hiragana && stop - first <= ParticlesMax;
            parts.Add((Text(symbols, first, stop), isParticle));
        }

        return [.. parts.Where(part => !part.IsParticle).Select(part => part.Text)];
    }

    static bool Continues(Symbol before, Symbol next) =>
        next.Before == Gap.None && (before.Script == next.Script || (before.IsOfWord && next.IsOfWord));

    static string Text(List<Symbol> symbols, int first, int stop)
    {
        var text = new StringBuilder(stop - first);
        for (var index = first; index < stop; index++)
            text.Append(symbols[index].IsCapital ? char.ToUpperInvariant(symbols[index].Value) : symbols[index].Value);
        return text.ToString();
    }
}
