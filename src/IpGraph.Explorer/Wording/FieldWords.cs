using System.Text;
using IpGraph.GraphQL.Types;

namespace IpGraph.Explorer.Wording;

/// <summary>What the fields of the schema are called on pages. The list lies in <c>fields.tsv</c>; a field that it does not have,
/// as of a type that was just added to the model, is called by its own name.</summary>
public static class FieldWords
{
    const string NotShown = "-";

    /// <summary>What stands behind the words of a field whose numbers are years.</summary>
    const string Year = "year";

    static readonly Lazy<Dictionary<string, (string Japanese, string English, bool IsYear)>> Words = new(Read);

    public static bool IsShown(string field) =>
        !Words.Value.TryGetValue(field, out var words) || words.English != NotShown;

    /// <summary>Whether the numbers of a field are years, which are never parted at the thousand.</summary>
    public static bool IsYear(string field) =>
        field.EndsWith(Year, StringComparison.OrdinalIgnoreCase) || (Words.Value.TryGetValue(field, out var words) && words.IsYear);

    public static string Of(string field, Language language) =>
        Words.Value.TryGetValue(field, out var words) ? language.Say(words.Japanese, words.English) : Spell(field);

    /// <summary>What a field is called where it is one of a type: by the type, by one of its interfaces, or as anywhere.</summary>
    public static string Of(FieldsTypeDefinition type, string field, Language language) =>
        Of(OwnName(type, field) ?? field, language);

    /// <summary>Whether the year of a node of this type is an edition.</summary>
    public static bool IsEdition(FieldsTypeDefinition type) => OwnName(type, "year") is not null;

    /// <summary>Whether the list says of this very type, not of an interface of it, that its year is an edition.</summary>
    public static bool NamesEdition(string type) => Words.Value.ContainsKey($"{type}.year");

    static string? OwnName(FieldsTypeDefinition type, string field) => type.Interfaces.Select(contract => contract.Name).Prepend(type.Name)
        .Select(name => $"{name}.{field}").FirstOrDefault(Words.Value.ContainsKey);

    /// <summary>A name in camel case as words: <c>targetValue</c> is "Target value".</summary>
    static string Spell(string field)
    {
        var text = new StringBuilder();
        foreach (var character in field)
        {
            if (char.IsUpper(character) && text.Length > 0)
                text.Append(' ');
            text.Append(text.Length == 0 ? char.ToUpperInvariant(character) : char.ToLowerInvariant(character));
        }

        return text.ToString();
    }

    static Dictionary<string, (string, string, bool)> Read()
    {
        using var stream = typeof(FieldWords).Assembly.GetManifestResourceStream("fields.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => (parts[1], parts[2], parts.Length > 3 && parts[3] == Year), StringComparer.Ordinal);
    }
}
