namespace IpGraph.Graph.Search;

/// <summary>Letters of the alphabet without their marks: é is e, ō is o.</summary>
/// <remarks>The runtime has no normalisation tables under invariant globalization, so the letters that European and
/// romanised Japanese words are written with are listed here.</remarks>
static class Accents
{
    const string Marked = "àáâãäåāăąçćčďèéêëēĕėęěğģìíîïĩīĭįķĺľłñńņňòóôõöøōŏőŕřśşšţťùúûüũūŭůűýÿźżž";
    const string Plain = "aaaaaaaaacccdeeeeeeeeeggiiiiiiiiklllnnnnooooooooorrsssttuuuuuuuuuyyzzz";

    public static char Strip(char letter)
    {
        if (letter < '\u0080')
            return letter;
        var place = Marked.IndexOf(letter);
        return place < 0 ? letter : Plain[place];
    }
}
