using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Graph.Model;

namespace IpGraph.Binding.Citing;

/// <summary>A list of items as citation processors read it (CSL-JSON 1.0).</summary>
static class CslJsonStyle
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<CitedWork> works, Language language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var work in works)
                Write(json, work, language);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void Write(Utf8JsonWriter json, CitedWork work, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", work.Key);
        json.WriteString("type", work.Kind switch
        {
            CitedKind.Part => "chapter",
            CitedKind.Dataset => "dataset",
            CitedKind.Document when work.Author is not null => "article",
            _ => "document",
        });
        Write(json, "title", work.Title);
        Write(json, "container-title", work.Container);
        if (work.Author is { } person)
        {
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("family", person.Family);
            Write(json, "given", person.Given);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Write(json, "publisher", work.Publisher);
        if (work.IssuedOn is { } date)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (var part in date.Split('-'))
                json.WriteNumberValue(int.Parse(part));
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        Write(json, "note", work.Note(language, "–"));
        Write(json, "version", work.Version);
        Write(json, "URL", work.Url);
        json.WriteString("language", work.Written == Language.Ja ? "ja" : "en");
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
