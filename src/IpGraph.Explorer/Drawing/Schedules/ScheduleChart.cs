using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Schedules;

/// <summary>What is planned in which fiscal years.</summary>
public sealed record ScheduleChart(Caption Caption, IReadOnlyList<ScheduledStep> Steps, Language Language);

/// <summary>A cell of a roadmap.</summary>
/// <param name="FromYear">The first Japanese fiscal year (April to March).</param>
/// <param name="ToYear">The last; the same as the first for a cell of one year.</param>
/// <param name="Continues">Whether it only carries on what stands before it.</param>
/// <param name="Group">Who is responsible, in one line; empty where it is not told.</param>
/// <param name="Address">Of its page; null for none.</param>
public sealed record ScheduledStep(int FromYear, int ToYear, string Text, bool Continues, string Group = "", string? Address = null);
