using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Validation;

/// <summary>The rules that every document must keep, in the order of the specification.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Validation</remarks>
public static class SpecifiedRules
{
    public static readonly IReadOnlyList<Func<ValidationContext, Rule>> All =
    [
        context => new DefinitionsMustBeExecutable(context),
        context => new OperationTypesMustExist(context),
        context => new OperationNamesMustBeUnique(context),
        context => new AnonymousOperationsMustBeAlone(context),
        context => new SubscriptionsSelectOneRootField(context),
        context => new FieldsMustExist(context),
        context => new FieldSelectionMerging(context),
        context => new LeafFieldSelections(context),
        context => new ArgumentNamesMustExist(context),
        context => new ArgumentNamesMustBeUnique(context),
        context => new RequiredArgumentsMustBeGiven(context),
        context => new FragmentNamesMustBeUnique(context),
        context => new TypesMustExist(context),
        context => new FragmentsMustBeOnCompositeTypes(context),
        context => new FragmentsMustBeUsed(context),
        context => new FragmentSpreadsMustHaveTargets(context),
        context => new FragmentSpreadsMustNotFormCycles(context),
        context => new FragmentSpreadsMustBePossible(context),
        context => new ValuesMustFitTheirType(context),
        context => new InputFieldNamesMustBeUnique(context),
        context => new DirectivesMustFitTheirLocation(context),
        context => new DirectivesMustBeUniquePerLocation(context),
        context => new RootsOfChangesAreNotDeferred(context),
        context => new SubscriptionsAreNotDeferred(context),
        context => new DeferLabelsMustBeUnique(context),
        context => new OnlyListsAreStreamed(context),
        context => new VariablesMustBeUnique(context),
        context => new VariablesMustBeInputTypes(context),
        context => new VariablesMustBeDefined(context),
        context => new VariablesMustBeUsed(context),
        context => new VariablesMustFitTheirPlace(context),
    ];

    /// <summary>The specified rules with those that the options add.</summary>
    public static IReadOnlyList<Func<ValidationContext, Rule>> For(ValidationOptions options)
    {
        var rules = new List<Func<ValidationContext, Rule>>(All);
        if (!options.Introspection)
            rules.Add(context => new IntrospectionIsOff(context));
        if (!options.DeepIntrospection)
            rules.Add(context => new IntrospectionStaysShallow(context));
        return rules;
    }

    /// <summary>The rules of <see cref="For"/>, put together once.</summary>
    internal static RuleSet SetFor(ValidationOptions options) => (options.Introspection, options.DeepIntrospection) switch
    {
        (true, true) => Sets.Whole,
        (true, false) => Sets.Shallow,
        (false, true) => Sets.WithoutIntrospection,
        (false, false) => Sets.Least,
    };

    static class Sets
    {
        public static readonly RuleSet Whole = Of(introspection: true, deep: true);
        public static readonly RuleSet Shallow = Of(introspection: true, deep: false);
        public static readonly RuleSet WithoutIntrospection = Of(introspection: false, deep: true);
        public static readonly RuleSet Least = Of(introspection: false, deep: false);

        static RuleSet Of(bool introspection, bool deep) =>
            new(For(ValidationOptions.Default with { Introspection = introspection, DeepIntrospection = deep }));
    }
}
