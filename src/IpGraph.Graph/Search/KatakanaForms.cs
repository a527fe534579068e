using System.Text;

namespace IpGraph.Graph.Search;

/// <summary>What differs in katakana without making another word: long vowels, small vowels, ヴ and ブ.</summary>
static class KatakanaForms
{
    const string Small = "ァィゥェォャュョヮヵヶ";
    const string Large = "アイウエオヤユヨワカケ";

    public static void Append(StringBuilder word, char character)
    {
        switch (character)
        {
            case 'ー':
                return;
            case 'ヂ':
                word.Append('ジ');
                return;
            case 'ヅ':
                word.Append('ズ');
                return;
            // ブ before a small vowel can only have been ヴ.
            case 'ァ' or 'ィ' or 'ェ' or 'ォ' when word[^1] == 'ブ':
                word[^1] = "バビベボ"["ァィェォ".IndexOf(character)];
                return;
            case 'ヴ':
                word.Append('ブ');
                return;
        }

        var place = Small.IndexOf(character);
        word.Append(place < 0 ? character : Large[place]);
    }
}
