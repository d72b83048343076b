using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Parses a <c>FieldSelectionMap</c>, the little language of <c>@is</c> and <c>@require</c> (the specification's Appendix A).</summary>
public sealed class FieldSelectionMapParser
{
    private const int MaxDepth = 64;

    private readonly string text;
    private Token token;
    private int depth;

    private FieldSelectionMapParser(string text)
    {
        this.text = text;
        token = Lex(0);
    }

    /// <summary>Parses the text of a map.</summary>
    /// <exception cref="SchemaSyntaxException">The text is no map; the location counts from the text's own beginning.</exception>
    public static FieldSelectionMap Parse(string text)
    {
        var parser = new FieldSelectionMapParser(text);
        var map = parser.Map();
        parser.Expect(TokenKind.EOF, "the end");
        return map;
    }

    private FieldSelectionMap Map()
    {
        if (++depth > MaxDepth)
        {
            throw Wrong($"The map is nested deeper than {MaxDepth} levels.");
        }

        Skip(TokenKind.PIPE);
        var entries = ImmutableArray.CreateBuilder<SelectedEntry>();
        do
        {
            entries.Add(Entry());
        }
        while (Skip(TokenKind.PIPE));
        depth--;
        return new FieldSelectionMap(entries.ToImmutable());
    }

    private SelectedEntry Entry()
    {
        if (token.Kind == TokenKind.BRACE_L)
        {
            return new SelectedEntry(null, Object());
        }

        var path = Path(out var endsWithDot);
        return endsWithDot ? new SelectedEntry(path, Object())
            : token.Kind == TokenKind.BRACKET_L ? new SelectedEntry(path, List())
            : new SelectedEntry(path, null);
    }

    // A dot before a brace belongs to the object that follows, not to the path.
    private SelectionPath Path(out bool endsWithDot)
    {
        var condition = TypeCondition();
        if (condition is not null)
        {
            ExpectDot();
        }

        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        endsWithDot = false;
        while (true)
        {
            var field = Name("a field");
            var arguments = Arguments();
            var inner = TypeCondition();
            segments.Add(new PathSegment(field, arguments, inner));
            if (!SkipDot())
            {
                return inner is null
                    ? new SelectionPath(condition, segments.ToImmutable())
                    : throw Wrong("Expected a dot and a field after a type condition.");
            }

            if (token.Kind == TokenKind.BRACE_L)
            {
                endsWithDot = true;
                return new SelectionPath(condition, segments.ToImmutable());
            }
        }
    }

    private SelectedObject Object()
    {
        Expect(TokenKind.BRACE_L, "{");
        var fields = ImmutableArray.CreateBuilder<SelectedObjectField>();
        do
        {
            var name = Name("a field");
            var arguments = Arguments();
            fields.Add(arguments.IsEmpty && Skip(TokenKind.COLON)
                ? new SelectedObjectField(name, Map())
                : new SelectedObjectField(name, FieldSelectionMap.Field(name, arguments)));
        }
        while (token.Kind != TokenKind.BRACE_R);
        Expect(TokenKind.BRACE_R, "}");
        return new SelectedObject(fields.ToImmutable());
    }

    private SelectedList List()
    {
        if (++depth > MaxDepth)
        {
            throw Wrong($"The map is nested deeper than {MaxDepth} levels.");
        }

        Expect(TokenKind.BRACKET_L, "[");
        var list = token.Kind == TokenKind.BRACKET_L ? new SelectedList(null, List()) : new SelectedList(Map(), null);
        Expect(TokenKind.BRACKET_R, "]");
        depth--;
        return list;
    }

    private string? TypeCondition()
    {
        if (!SkipCharacter('<'))
        {
            return null;
        }

        var name = Name("a type");
        return SkipCharacter('>') ? name : throw Wrong("Expected >.");
    }

    // The values are GraphQL's own constants, so GraphQL's parser reads them: as the arguments of a field.
    private ImmutableArray<SelectionArgument> Arguments()
    {
        if (token.Kind != TokenKind.PAREN_L)
        {
            return [];
        }

        var start = token.Start;
        while (token.Kind is not (TokenKind.PAREN_R or TokenKind.EOF))
        {
            token = Lex(token.End);
        }

        var end = token.End;
        Expect(TokenKind.PAREN_R, ")");
        var parsed = FieldSelectionSetParser.Parse($"f{text[start..end]}").Fields.Single().Arguments;
        return parsed.Any(argument => HasVariable(argument.Value)) ? throw Wrong("A variable is not allowed in a selection map.") : parsed;
    }

    private static bool HasVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Any(HasVariable) ?? false,
        GraphQLObjectValue item => item.Fields?.Any(field => HasVariable(field.Value)) ?? false,
        _ => false,
    };

    private string Name(string what)
    {
        if (token.Kind != TokenKind.NAME)
        {
            throw Wrong($"Expected {what}.");
        }

        var name = token.Value.ToString();
        token = Lex(token.End);
        return name;
    }

    private void ExpectDot()
    {
        if (!SkipDot())
        {
            throw Wrong("Expected a dot.");
        }
    }

    private bool SkipDot() => SkipCharacter('.');

    // '.', '<' and '>' are no tokens of GraphQL; they arrive as UNKNOWN.
    private bool SkipCharacter(char character)
    {
        if (token.Kind != TokenKind.UNKNOWN || text[token.Start] != character)
        {
            return false;
        }

        token = Lex(token.Start + 1);
        return true;
    }

    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }

        token = Lex(token.End);
        return true;
    }

    private void Expect(TokenKind kind, string what)
    {
        if (!Skip(kind))
        {
            throw Wrong($"Expected {what}.");
        }
    }

    private Token Lex(int start)
    {
        var at = start;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '\ufeff'))
        {
            at++;
        }

        if (at < text.Length && text[at] is '.' or '<' or '>')
        {
            return new Token(TokenKind.UNKNOWN, text.AsMemory(at, 1), at, at + 1);
        }

        try
        {
            return Lexer.Lex(text, at);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw new SchemaSyntaxException(error.Description, SourceLocation.At(text, at), error);
        }
    }

    private SchemaSyntaxException Wrong(string message) => new(message, SourceLocation.At(text, token.Start));
}
