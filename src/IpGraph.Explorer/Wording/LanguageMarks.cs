using System.Text;
using System.Text.RegularExpressions;

namespace IpGraph.Explorer.Wording;

/// <summary>Says of words in the other language than what is around them which one it is, wherever on a page they stand: voices
/// and fonts follow <c>lang</c>.</summary>
/// <remarks>What an element says itself stays. Code, names of one word and short foreign words in a Japanese sentence are left
/// as they are.</remarks>
public static partial class LanguageMarks
{
    /// <summary>How the attribute begins in a tag.</summary>
    const string Begin = " lang=\"";

    static readonly HashSet<string> Void = ["br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"];

    /// <summary>Elements whose text is written by hand or by a machine, and is no prose.</summary>
    static readonly HashSet<string> Code = ["script", "style", "textarea", "code"];

    /// <summary>Elements that hold text and no other elements.</summary>
    static readonly HashSet<string> TextOnly = ["title", "option", "desc"];

    /// <param name="html">A page, or a part of one, in which every element is closed.</param>
    /// <param name="around">The language of what stands around it.</param>
    public static string Write(string html, Language around)
    {
        var page = new StringBuilder(html.Length + (html.Length / 16));
        var open = new Stack<OpenElement>();
        for (var at = 0; at < html.Length;)
        {
            var begin = html.IndexOf('<', at);
            var text = html.AsSpan(at..(begin < 0 ? html.Length : begin));
            var end = begin < 0 ? html.Length : EndOfTag(html, begin);
            WriteText(page, text, open.TryPeek(out var parent) ? parent : new OpenElement("", around, 0, true), IsEndTag(html, begin));
            if (begin < 0)
                break;
            page.Append(html, begin, end - begin);
            Follow(html.AsSpan(begin..end), open, around, page.Length);
            at = end;
        }

        return page.ToString();
    }

    /// <summary>Whether there is a Japanese letter in a text.</summary>
    public static bool HasJapanese(string text) => JapaneseLetter().IsMatch(text);

    /// <summary>The tag of the other language where a text is all of it; null else.</summary>
    public static string? TagOf(string text, Language around) => IsAll(text, around.Other()) ? around.Other().Tag() : null;

    static bool IsEndTag(string html, int at) => at >= 0 && at + 1 < html.Length && html[at + 1] == '/';

    /// <summary>The place behind a tag; a sign in the value of an attribute does not end it.</summary>
    static int EndOfTag(string html, int at)
    {
        for (var (place, quoted) = (at, false); place < html.Length; place++)
        {
            if (html[place] == '"')
                quoted = !quoted;
            else if (html[place] == '>' && !quoted)
                return place + 1;
        }

        return html.Length;
    }

    static void Follow(ReadOnlySpan<char> tag, Stack<OpenElement> open, Language around, int end)
    {
        if (tag[1] == '!' || tag[1] == '?')
            return;
        if (tag[1] == '/')
        {
            open.TryPop(out _);
            return;
        }

        var name = tag[1..(1 + tag[1..].IndexOfAny(" >/\n"))].ToString();
        if (tag[^2] == '/' || Void.Contains(name))
            return;
        var own = Lang().EnumerateMatches(tag);
        var isMarked = own.MoveNext();
        var outer = open.TryPeek(out var parent) ? parent.Language : around;
        var language = isMarked ? LanguageWords.Find(tag.Slice(own.Current.Index + Begin.Length, 2).ToString()) : outer;
        open.Push(new OpenElement(name, Code.Contains(name) || outer is null ? null : language, end - 1, isMarked));
    }

    /// <param name="parent">The element that the text is in; its start tag ends right before the text if it is the first in it.</param>
    /// <param name="isLast">Whether the element ends after the text.</param>
    static void WriteText(StringBuilder page, ReadOnlySpan<char> text, OpenElement parent, bool isLast)
    {
        if (parent.Language is not { } language || text.IsWhiteSpace())
        {
            page.Append(text);
            return;
        }

        var other = language.Other();
        var isWhole = isLast && page.Length == parent.TagEnd + 1;
        if (isWhole && !parent.IsMarked && IsAll(text, other))
            page.Insert(parent.TagEnd, $" lang=\"{other.Tag()}\"").Append(text);
        else if (TextOnly.Contains(parent.Name))
            page.Append(text);
        else
            WriteRuns(page, text, other, parent.Name == "text" ? "tspan" : "span");
    }

    static void WriteRuns(StringBuilder page, ReadOnlySpan<char> text, Language other, string element)
    {
        var at = 0;
        foreach (var run in Foreign(other).EnumerateMatches(text))
        {
            page.Append(text[at..run.Index]).Append($"<{element} lang=\"{other.Tag()}\">")
                .Append(text.Slice(run.Index, run.Length)).Append($"</{element}>");
            at = run.Index + run.Length;
        }

        page.Append(text[at..]);
    }

    static bool IsAll(ReadOnlySpan<char> text, Language language) => language == Language.Japanese
        ? IsRun(text.Trim())
        : EnglishWord().IsMatch(text) && !JapaneseLetter().IsMatch(text);

    static bool IsRun(ReadOnlySpan<char> text)
    {
        var runs = JapaneseRun().EnumerateMatches(text);
        return runs.MoveNext() && runs.Current.Length == text.Length;
    }

    static Regex Foreign(Language language) => language == Language.Japanese ? JapaneseRun() : EnglishRun();

    /// <param name="Language">The language of its texts; null where they are no prose.</param>
    /// <param name="TagEnd">Where its start tag ends on the page that is written.</param>
    /// <param name="IsMarked">Whether it says its language itself.</param>
    readonly record struct OpenElement(string Name, Language? Language, int TagEnd, bool IsMarked);

    [GeneratedRegex(Begin + "[a-z]{2}\"")]
    private static partial Regex Lang();

    [GeneratedRegex("[\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F]")]
    private static partial Regex JapaneseLetter();

    /// <summary>Japanese letters, with the signs and the figures that stand among them and touch them.</summary>
    [GeneratedRegex("""[A-Za-z0-9\u3000-\u303F\uFF00-\uFF65]*[\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F](?: ?[^\s<>"“”&]{0,24}?[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFF9F])*[A-Za-z0-9]*""")]
    private static partial Regex JapaneseRun();

    [GeneratedRegex("(?<![&:/.A-Za-z0-9-])[A-Za-z]?[a-z]{3,}(?![:/A-Za-z0-9-])")]
    private static partial Regex EnglishWord();

    /// <summary>Four words or more: fewer are names and terms that Japanese sentences have.</summary>
    [GeneratedRegex("(?<![&#A-Za-z0-9])[A-Za-z][A-Za-z0-9’'-]*(?:[,;:]? [A-Za-z0-9][A-Za-z0-9’'.-]*){3,}")]
    private static partial Regex EnglishRun();
}
