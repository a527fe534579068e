
namespace IpGraph.Graph.Text;

/// <summary>A text in the form that labels are compared in, where each character knows what it stands for.</summary>
/// <remarks>Width, case and the kinds of dashes do not count; nor does space beside Japanese, while words of an
/// alphabet
/// stay apart; nor does the long vowel at the end of a longer katakana word (コンピュータ, コンピューター).</remarks>
public sealed class JapaneseText
{
    readonly List<char> characters = [];
    readonly List<int> starts = [];
    readonly List<int> ends = [];

    JapaneseText()
    {
    }

    public string Text { get; private set; } = "";

    public static JapaneseText Of(string original)
    {
        var text = new JapaneseText();
        text.Read(original);
        text.DropFinalLongVowels();
        text.Text = new string([.. text.characters]);
        return text;
    }

    /// <summary>The form by which a label is looked up.</summary>
    public static string Key(string label) => Of(label.Trim()).Text;

    /// <summary>How many code points of the original precede the character at an index.</summary>
    public int StartOf(int index) => starts[index];

    /// <summary>How many code points of the original there are up to the end of the character at an index.</summary>
    public int EndOf(int index) => ends[index];

    void Read(string original)
    {
        var position = 0;
        var isSpaced = false;
        foreach (var rune in original.EnumerateRunes())
        {
            if (Characters.IsSpace(rune.Value))
            {
                isSpaced = true;
            }
            else
            {
                var form = Characters.Replacement(rune.Value) ?? rune.ToString();
                if (isSpaced && characters.Count > 0 && IsAscii(characters[^1]) && IsAscii(form[0]))
                    Add(' ', position - 1, position);
                isSpaced = false;
                foreach (var character in form)
                    AddCombining(character, position);
            }

            position++;
        }
    }

    static bool IsAscii(char character) => character is > '\n' and < '\u0080';

    void AddCombining(char character, int position)
    {
        if (characters.Count > 0 && Characters.Compose(characters[^1], character) is { } composed)
        {
            characters[^1] = composed;
            ends[^1] = position + 1;
        }
        else if (character == '-' && characters.Count > 0 && Characters.IsKatakana(characters[^1]))
        {
            Add('ー', position, position + 1);
        }
        else
        {
            Add(character, position, position + 1);
        }
    }

    void Add(char character, int start, int end)
    {
        characters.Add(character);
        starts.Add(start);
        ends.Add(end);
    }

    void DropFinalLongVowels()
    {
        const int WordMin = 4;
        for (var index = characters.Count - 1; index >= WordMin - 1; index--)
        {
            var isFinal = characters[index] == 'ー'
                && (index + 1 == characters.Count || !Characters.IsKatakana(characters[index + 1]))
                && Enumerable.Range(1, WordMin - 1).All(back => Characters.IsKatakana(characters[index - back]));
            if (!isFinal)
                continue;
            ends[index - 1] = ends[index];
            characters.RemoveAt(index);
            starts.RemoveAt(index);
            ends.RemoveAt(index);
        }
    }
}
