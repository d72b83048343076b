using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>An argument has @require on an interface field and on every field that implements it, or on none: it leaves the composite schema on both.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Require-Inconsistent-on-Implementation"/>
internal sealed class RequireInconsistentOnImplementationRule : ISourceRule
{
    public const string Code = "REQUIRE_INCONSISTENT_ON_IMPLEMENTATION";

    public void Check(SourceSchema source, CompositionLog log)
    {
        var pairs = from type in source.ComplexTypes
                    from contract in type.Interfaces.Select(source.Definition.Find).OfType<InterfaceType>()
                    from promised in contract.Fields
                    let field = type.Fields.Find(promised.Name)
                    where field is not null
                    from expected in promised.Arguments
                    let argument = field.Arguments.Find(expected.Name)
                    where argument is not null && argument.Has(WellKnown.Require) != expected.Has(WellKnown.Require)
                    select (Element: new ArgumentElement(type, field, argument), Promise: new ArgumentElement(contract, promised, expected));
        foreach (var (element, promise) in pairs)
        {
            var (with, without) = element.Argument.Has(WellKnown.Require) ? (element, promise) : (promise, element);
            log.Error(
                Code,
                $"The argument '{with.Coordinate}' has @require, but '{without.Coordinate}' has not.",
                element.Coordinate,
                source,
                element.Argument.Location,
                $"Add @require to '{without.Coordinate}', or remove it from '{with.Coordinate}'.");
        }
    }
}
