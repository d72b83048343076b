namespace ErpSystem.Gateway.Cli;

/// <summary>The command line asks for something that cannot be done: a file that is not there, a folder that cannot be written.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
