using System.Globalization;
using System.Text.RegularExpressions;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace IpGraph.Explorer.Frame;

/// <summary>Writes a page within its frame as HTML.</summary>
public sealed partial class PageRenderer(IServiceProvider provider)
{
    public async Task<string> RenderAsync(Page page, PageRequest request)
    {
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { ["Page"] = page, ["Request"] = request };
            var output = await renderer.RenderComponentAsync<Layout>(ParameterView.FromDictionary(parameters));
            return LanguageMarks.Write(WithoutEscapes(output.ToHtmlString()), request.Language);
        });
    }

    /// <summary>The renderer escapes all that is not ASCII, which makes a Japanese page almost three times as long.</summary>
    static string WithoutEscapes(string html) => Escape().Replace(html, match =>
        int.Parse(match.ValueSpan[3..^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var code and >= 0xA1
            ? char.ConvertFromUtf32(code)
            : match.Value);

    [GeneratedRegex("&#x[0-9A-F]{2,6};")]
    private static partial Regex Escape();
}
