namespace ErpSystem.Local;

/// <summary>What is being done for one part of the system right now.</summary>
/// <param name="Subject">The part: postgres, a subgraph's name, gateway.</param>
/// <param name="Text">What is being done, or was done.</param>
/// <param name="Done">True when this part is ready.</param>
public sealed record LocalStep(string Subject, string Text, bool Done = false);
