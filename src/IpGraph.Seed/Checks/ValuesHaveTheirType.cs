using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Every value is of the type that the model declares: enums, dates, numbers in range, plain
/// texts.</summary>
public sealed class ValuesHaveTheirType : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        foreach (var node in facts.Nodes)
        {
            foreach (var field in node.Properties)
            {
                if (Fault(node.Type.FindProperty(field.Name)!, field) is { } fault)
                    yield return Problem(fault.Origin, fault.Message, node.Id);
            }
        }

        foreach (var link in facts.Links)
        {
            foreach (var field in link.Properties)
            {
                if (Fault(link.Field.Type.FindProperty(field.Name)!, field) is { } fault)
                    yield return Problem(fault.Origin, fault.Message, link.StatedBy.Id);
            }
        }
    }

    static SeedFault? Fault(Graph.Model.Property property, SeedField field)
    {
        ValueReading.Read(property, field.Value, out var fault);
        return fault is null ? null : fault with { Message = $"{field.Name}: {fault.Message}" };
    }
}
