using System.Text;

namespace IpGraph.Graph.Queries;

/// <summary>A text without regard to width and case: small letters, and one character for the wide, the narrow and the
/// ordinary form of each.</summary>
/// <remarks>Made of small letters and a table of single characters, so that Cypher can say the same. Java, in which it is
/// said there, has its own small letters for İ and for a sigma at the end of a word.</remarks>
public static class FoldedText
{
    const string VoicedMark = "\u3099";
    const string HalfVoicedMark = "\u309A";
    const string Narrow = "｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ";
    const string Ordinary = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    const string Voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼゔガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
    const string Unvoiced = "かきくけこさしすせそたちつてとはひふへほうカキクケコサシスセソタチツテトハヒフヘホウ";
    const string HalfVoiced = "ぱぴぷぺぽパピプペポ";
    const string NotHalfVoiced = "はひふへほハヒフヘホ";

    /// <summary>What stands for a character after its small letter has been taken; others stay as they are.</summary>
    /// <remarks>A voiced kana becomes two characters, since in the narrow form it is two.</remarks>
    public static IReadOnlyDictionary<string, string> Table { get; } = MakeTable();

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant())
            folded.Append(CharacterTable.TryGetValue(character, out var form) ? form : character.ToString());
        return folded.ToString();
    }

    static readonly Dictionary<char, string> CharacterTable = Table.ToDictionary(entry => entry.Key[0], entry => entry.Value);

    static Dictionary<string, string> MakeTable()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ς"] = "σ",
            ["　"] = " ",
            ["ﾞ"] = VoicedMark,
            ["ﾟ"] = HalfVoicedMark,
            ["゛"] = VoicedMark,
            ["゜"] = HalfVoicedMark,
        };
        for (var wide = '！'; wide <= '～'; wide++)
            table[wide.ToString()] = char.ToLowerInvariant((char)(wide - '！' + '!')).ToString();
        Add(Narrow, Ordinary, "");
        Add(Voiced, Unvoiced, VoicedMark);
        Add(HalfVoiced, NotHalfVoiced, HalfVoicedMark);
        return table;

        void Add(string from, string to, string mark)
        {
            for (var place = 0; place < from.Length; place++)
                table[from[place].ToString()] = to[place] + mark;
        }
    }
}
