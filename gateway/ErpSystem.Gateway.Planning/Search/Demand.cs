using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A field of the client that still needs a source.</summary>
/// <param name="answers">Asked once how the sources stand to the field.</param>
/// <param name="position">Where it stands.</param>
/// <param name="asked">The field.</param>
/// <param name="types">The object types for which this demand speaks; all sources stand to them in the same way.</param>
/// <param name="conditions">When it is needed, counted from the root.</param>
/// <param name="order">The client's place for it among its neighbours.</param>
internal sealed class Demand(SourceAnswers answers, Position position, OperationField asked, ImmutableArray<string> types, Conditions conditions, int order)
{
    private readonly FieldInSource?[] bySource = answers.Find(types, asked.Name);
    private int tried = -1;

    public Position Position => position;

    public OperationField Field => asked;

    public ImmutableArray<string> Types => types;

    public Conditions Conditions => conditions;

    public int Order => order;

    /// <summary>True when the position has gained a source since the demand was looked at; otherwise nothing about it can have changed.</summary>
    public bool IsNews => position.Version != tried;

    /// <summary>False when it was looked at and not found to be one that a single source answers, with values of others.</summary>
    public bool IsRequiring { get; private set; }

    /// <summary>How the source answers it on its own objects; null when it does not.</summary>
    public FieldInSource? Answer(AvailableSource source) => bySource[source.Index];

    public void Looked(bool isRequiring)
    {
        tried = position.Version;
        IsRequiring = isRequiring;
    }

    /// <summary>The same field for some of the types. It was looked at when this was, and found to be forced nowhere; whether it requires is not known.</summary>
    public Demand For(ImmutableArray<string> some) => new(answers, position, asked, some, conditions, order) { tried = tried, IsRequiring = true };
}
