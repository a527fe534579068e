namespace IpGraph.Graph.Text;

/// <summary>The other forms in which a character may be written, and the one that texts are compared in.</summary>
/// <remarks>These are the compatibility forms of Unicode that occur in Japanese print; the runtime has no
/// normalisation
/// tables under invariant globalization.</remarks>
public static class Characters
{
    const string HalfWidthFrom0xFF61 = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    const string RadicalsFrom0x2F00 =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工"
        + "己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉"
        + "瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
        + "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
        + "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    static readonly string[] RomanNumerals =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m"];

    /// <summary>The compared form of a character other than white space: lower case, of ordinary width.</summary>
    public static string? Replacement(int character) => character switch
    {
        >= 'A' and <= 'Z' => Text(character + 0x20),
        >= 0xFF01 and <= 0xFF5E => Replacement(character - 0xFEE0) ?? Text(character - 0xFEE0),
        >= 0xFF61 and <= 0xFF9D => Text(HalfWidthFrom0xFF61[character - 0xFF61]),
        0xFF9E => "\u3099",
        0xFF9F => "\u309A",
        >= 0x2460 and <= 0x2473 => $"{character - 0x2460 + 1}",
        >= 0x2160 and <= 0x216F => RomanNumerals[character - 0x2160],
        >= 0x2170 and <= 0x217F => RomanNumerals[character - 0x2170],
        >= 0x2F00 and <= 0x2FD5 => Text(RadicalsFrom0x2F00[character - 0x2F00]),
        (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFE63 => "-",
        0x223C or 0x301C => "~",
        0x2018 or 0x2019 => "'",
        0x201C or 0x201D => "\"",
        0x00B7 or 0x2022 => "・",
        >= 0x80 and <= 0xFFFF when char.ToLowerInvariant((char)character) != character =>
            Text(char.ToLowerInvariant((char)character)),
        _ => null,
    };

    public static bool IsSpace(int character) =>
        character is ' ' or '\t' or 0xA0 or 0x3000 or (>= 0x2000 and <= 0x200A) or 0x202F;

    public static bool IsKatakana(char character) => character is (>= 'ァ' and <= 'ヺ') or (>= 'ー' and <= 'ヾ');

    /// <summary>A letter or digit of an alphabet that is written in words: Latin, Greek or Cyrillic.</summary>
    public static bool IsOfWord(char character) =>
        char.IsAsciiLetterOrDigit(character) || (character is >= '\u00C0' and <= '\u052F' && char.IsLetter(character));

    public static bool IsKanji(char character) => character is (>= '\u3400' and <= '\u9FFF') or '々' or '〆';

    /// <summary>A kana with a separate sound mark as one character; null where the two do not combine.</summary>
    public static char? Compose(char kana, char mark) => mark switch
    {
        '\u3099' when kana is 'う' or 'ウ' => kana == 'う' ? 'ゔ' : 'ヴ',
        '\u3099' when "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ".Contains(kana) => (char)(kana + 1),
        '\u309A' when "はひふへほハヒフヘホ".Contains(kana) => (char)(kana + 2),
        _ => null,
    };

    static string Text(int character) => ((char)character).ToString();
}
