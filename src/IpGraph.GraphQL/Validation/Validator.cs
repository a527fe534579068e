using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation;

/// <summary>Finds everything that makes a document meaningless for a schema before any of it is executed.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Validation</remarks>
public static class Validator
{
    /// <summary>The errors of a document, none if it may be executed.</summary>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentSyntax document,
        ValidationOptions? options = null) =>
        Validate(schema, document, SpecifiedRules.SetFor(options ?? ValidationOptions.Default), options);

    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentSyntax document,
        IReadOnlyList<Func<ValidationContext, Rule>> rules,
        ValidationOptions? options = null) =>
        Validate(schema, document, new RuleSet(rules), options);

    static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentSyntax document,
        RuleSet rules,
        ValidationOptions? options)
    {
        options ??= ValidationOptions.Default;
        if (!DocumentDepth.IsWithin(options.DepthMax, document))
            return [ValidationErrors.TooDeep(options.DepthMax)];

        var context = new ValidationContext(schema, document, options);
        try
        {
            var begun = rules.Begin(context);
            new DocumentVisit(context, begun, rules.ListenersOf(begun)).Visit();
        }
        catch (ValidationContext.StoppedException)
        {
        }

        return context.Errors;
    }
}
