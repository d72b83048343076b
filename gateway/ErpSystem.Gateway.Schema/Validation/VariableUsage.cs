using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>One place where a document uses a variable, and what that place expects.</summary>
internal readonly record struct VariableUsage(GraphQLVariable Node, TypeReference? Type, bool HasLocationDefault, TypeReference? ParentType);
