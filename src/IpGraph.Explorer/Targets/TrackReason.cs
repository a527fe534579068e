using System.Text.Json;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>Why a target stands where it stands.</summary>
static class TrackReason
{
    /// <param name="target">With <c>trackReason</c> and <c>trackReasonJa</c>.</param>
    /// <returns>A sentence in the language of the page.</returns>
    public static string Of(JsonElement target, Language language) =>
        target.GetProperty(language.Say("trackReasonJa", "trackReason")).GetString()!;
}
