using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IpGraph.Seed.Reading;

/// <summary>Reads one YAML document into values that know their lines.</summary>
/// <remarks>Only plain data is taken: anchors, aliases, tags and further documents are refused, and so is nesting
/// beyond
/// <see cref="DepthMax"/>. Events are taken one by one, so that nothing is expanded before it is refused.</remarks>
public sealed class YamlReader
{
    public const int DepthMax = 24;

    readonly string path;
    readonly Parser parser;

    YamlReader(string path, string text)
    {
        this.path = path;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root value; null for an empty file and for one with a problem.</summary>
    public static SeedValue? Read(string path, string text, ICollection<SeedProblem> problems)
    {
        var reader = new YamlReader(path, text);
        try
        {
            return reader.ReadDocument();
        }
        catch (UnacceptableYamlException refusal)
        {
            problems.Add(refusal.Problem);
        }
        catch (YamlException failure)
        {
            var line = (int)Math.Clamp(failure.Start.Line, 1, int.MaxValue);
            problems.Add(new SeedProblem(path, line, null, "FilesAreYaml", $"This is not YAML: {failure.Message}"));
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException
            or IndexOutOfRangeException or OverflowException or NullReferenceException)
        {
            var line = (int)Math.Clamp(reader.parser.Current?.End.Line ?? 1, 1, int.MaxValue);
            problems.Add(new SeedProblem(path, line, null, "FilesAreYaml", "This is not YAML."));
        }

        return null;
    }

    SeedValue? ReadDocument()
    {
        Next<StreamStart>();
        if (Next<ParsingEvent>() is StreamEnd)
            return null;
        var root = ReadValue(Next<ParsingEvent>(), depth: 0);
        Next<DocumentEnd>();
        var end = Next<ParsingEvent>();
        return end is StreamEnd ? root : throw Refused(end, "FilesHoldOneDocument", "A second document begins here.");
    }

    SeedValue ReadValue(ParsingEvent start, int depth)
    {
        if (start is AnchorAlias || start is NodeEvent { Anchor.IsEmpty: false })
            throw Refused(start, "FilesArePlainData", "Anchors and aliases are not used in the seed.");
        if (start is NodeEvent { Tag.IsEmpty: false })
            throw Refused(start, "FilesArePlainData", "Tags are not used in the seed.");
        if (depth > DepthMax)
            throw Refused(start, "NestingIsShallow", $"Values are nested more than {DepthMax} deep.");
        return start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadSequence(start, depth),
            MappingStart => ReadMapping(start, depth),
            _ => throw Refused(start, "FilesAreYaml", "A value is missing here."),
        };
    }

    SeedValue.Scalar ReadScalar(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted && PlainText.FindFault(scalar.Value) is var (_, fault))
            throw Refused(scalar, "TextIsPlain", $"The text contains {fault}.");
        if (scalar.Style == ScalarStyle.Plain && IsNull(scalar.Value))
        {
            throw Refused(scalar, "NothingIsNull", scalar.Value.Length == 0
                ? "A value is missing here; give one, or leave the key out."
                : $"'{scalar.Value}' without quotation marks is no value; leave the key out, or put the text between them.");
        }

        return new SeedValue.Scalar(Origin(scalar), scalar.Value) { IsQuoted = scalar.Style != ScalarStyle.Plain };
    }

    /// <summary>What YAML takes for no value.</summary>
    /// <remarks>https://yaml.org/spec/1.2.2/#1032-tag-resolution</remarks>
    static bool IsNull(string plain) => plain is "" or "~" or "null" or "Null" or "NULL";

    SeedValue.Sequence ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<SeedValue>();
        while (Next<ParsingEvent>() is var item && item is not SequenceEnd)
            items.Add(ReadValue(item, depth + 1));
        return new SeedValue.Sequence(Origin(start), items);
    }

    SeedValue.Mapping ReadMapping(ParsingEvent start, int depth)
    {
        var fields = new List<SeedField>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (Next<ParsingEvent>() is var key && key is not MappingEnd)
        {
            if (key is not Scalar || ReadValue(key, depth) is not SeedValue.Scalar name)
                throw Refused(key, "KeysAreText", "A key has to be plain text.");
            if (!names.Add(name.Text))
                throw Refused(key, "KeysOccurOnce", $"The key '{name.Text}' occurs twice.");
            fields.Add(new SeedField(name.Text, name.Origin, ReadValue(Next<ParsingEvent>(), depth + 1)));
        }

        return new SeedValue.Mapping(Origin(start), fields);
    }

    T Next<T>() where T : ParsingEvent
    {
        if (!parser.MoveNext())
            throw new UnacceptableYamlException(new SeedProblem(path, 1, null, "FilesAreYaml", "The file ends too early."));
        return parser.Current as T ?? throw Refused(parser.Current!, "FilesAreYaml", "This is out of place.");
    }

    SeedOrigin Origin(ParsingEvent at) => new(path, (int)at.Start.Line);

    UnacceptableYamlException Refused(ParsingEvent at, string rule, string message) => new(Origin(at).Problem(rule, message));

    sealed class UnacceptableYamlException(SeedProblem problem) : Exception
    {
        public SeedProblem Problem { get; } = problem;
    }
}
