using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>The parts that together extend a draft; they call each other, because a lookup needs keys and keys may need lookups.</summary>
internal sealed class DraftTools
{
    public DraftTools(PlanDraft draft, SourceAnswers answers)
    {
        Draft = draft;
        Answers = answers;
        Writer = new SelectionWriter(draft);
        Reach = new SourceReach(draft, answers);
        TypeNames = new TypeNames(this);
        Keys = new KeyBinder(this);
        Opener = new SourceOpener(this);
        Nodes = new NodeBranches(this);
        Requirements = new RequirementPlacer(this);
    }

    public PlanDraft Draft { get; }

    public AvailabilityTable Table => Draft.Table;

    public SourceAnswers Answers { get; }

    public SelectionWriter Writer { get; }

    public SourceReach Reach { get; }

    public TypeNames TypeNames { get; }

    public KeyBinder Keys { get; }

    public SourceOpener Opener { get; }

    public NodeBranches Nodes { get; }

    public RequirementPlacer Requirements { get; }
}
