namespace ErpSystem.Local.Servers.Sidecars.States;

/// <summary>Why a state call was refused.</summary>
internal enum StateProblem
{
    UnknownStore,
    EtagMismatch,
    BadEtag,
    BadRequest,
}
