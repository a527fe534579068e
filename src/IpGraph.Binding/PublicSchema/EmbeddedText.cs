namespace IpGraph.Binding.PublicSchema;

/// <summary>Parts of the public schema that no model changes, kept as SDL beside the code.</summary>
static class EmbeddedText
{
    public static string Read(string name)
    {
        var type = typeof(EmbeddedText);
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.{name}")
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
