using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Validation;
using IpGraph.Server.Settings.Grammars;

namespace IpGraph.Server.Settings.Sections;

/// <summary>How much one request may ask, and what it is told of the schema.</summary>
static class EngineSection
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of("INTROSPECTION", Switches.OnOrOff, "Whether documents may ask for the schema, and /graphql/schema shows it.",
            settings => settings.Engine.Validation.Introspection,
            (settings, isOn) => Validating(settings, options => options with { Introspection = isOn }) with
            {
                Transport = settings.Transport with { PublishSchema = isOn },
            }) with
        {
            Default = OpenInDevelopment,
        },
        Setting.Of("SUGGESTIONS", Switches.OnOrOff, "Whether errors name what the schema has instead (\"did you mean\").",
            settings => settings.Engine.Validation.Suggestions,
            (settings, isOn) => Validating(settings, options => options with { Suggestions = isOn })) with
        {
            Default = OpenInDevelopment,
        },
        Of("DOCUMENT_MAX", Counts.Of("characters"), "One document.",
            limits => limits.DocumentCharactersMax, (limits, number) => limits with { DocumentCharactersMax = number }),
        Of("TOKENS_MAX", Counts.Of("tokens"), "Tokens of a document.",
            limits => limits.TokensMax, (limits, number) => limits with { TokensMax = number }),
        Of("DEPTH_MAX", Counts.Of("levels", max: 400), "Nested fields, those of introspection not counted.",
            limits => limits.SelectionDepthMax, (limits, number) => limits with { SelectionDepthMax = number }),
        Of("ALIASES_MAX", Counts.Of("aliases"), "Aliases of a document.",
            limits => limits.AliasesMax, (limits, number) => limits with { AliasesMax = number }),
        Of("ROOT_FIELDS_MAX", Counts.Of("fields"), "Fields of the root in one operation.",
            limits => limits.RootFieldsMax, (limits, number) => limits with { RootFieldsMax = number }),
        Of("FIELDS_MAX", Counts.Of("fields"), "Fields of an operation with each fragment counted wherever it is spread.",
            limits => limits.FieldsMax, (limits, number) => limits with { FieldsMax = number }),
        Of("DIRECTIVES_MAX", Counts.Of("directives"), "Directives of a document.",
            limits => limits.DirectivesMax, (limits, number) => limits with { DirectivesMax = number }),
        Of("INPUT_VALUES_MAX", Counts.Of("values"), "Values in the variables of a request, those within lists and objects counted.",
            limits => limits.InputValuesMax, (limits, number) => limits with { InputValuesMax = number }),
        Of("COST_MAX", Counts.Of("nodes"), "Nodes that an answer may be expected to visit.",
            limits => (int)limits.CostMax, (limits, number) => limits with { CostMax = number }),
        Of("DEAR_COST", Counts.Of("nodes"), "From this cost on an answer is dear: few are worked out at a time, the clients by turns.",
            limits => (int)limits.DearCost, (limits, number) => limits with { DearCost = number }),
        Of("DEAR_MAX", Counts.Of("answers", min: 0), "How many dear answers are worked out at a time; 0 for one less than there are processors, at least 1.",
            limits => limits.DearAtOnce, (limits, number) => limits with { DearAtOnce = number }) with
        {
            Default = $"0, with neo4j {StoreSection.DearAtOnceOverNeo4j}",
        },
        Of("ANSWER_MAX", Bytes.Between(1), "One answer as it is written; while it is made, twice as many may be held.",
            limits => limits.AnswerMax, (limits, size) => limits with { AnswerMax = size }),
        Deadline with { Default = $"{Deadline.Default}, with neo4j {StoreSection.DeadlineOverNeo4j.TotalSeconds} s" },
    ];

    public const string OpenInDevelopment = "true, in production false";

    static Setting Deadline => Of("DEADLINE", Times.InMilliseconds(1, 86_400_000), "How long an answer may take.",
        limits => limits.Deadline!.Value, (limits, time) => limits with { Deadline = time });

    static Setting Of<T>(
        string name,
        Grammar<T> grammar,
        string meaning,
        Func<ExecutionLimits, T> get,
        Func<ExecutionLimits, T, ExecutionLimits> set) => Setting.Of(
            name,
            grammar,
            meaning,
            settings => get(settings.Engine.Limits),
            (settings, value) => settings with { Engine = settings.Engine with { Limits = set(settings.Engine.Limits, value) } });

    static ServerSettings Validating(ServerSettings settings, Func<ValidationOptions, ValidationOptions> change) =>
        settings with { Engine = settings.Engine with { Validation = change(settings.Engine.Validation) } };
}
