using System.Reflection;
using global::GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The parameters of a slice's method: which are arguments of the field, and where the others come from.</summary>
internal sealed class Parameters
{
    private readonly Source[] sources;

    public Parameters(MethodInfo method, TypeCatalog catalog)
    {
        sources = [.. method.GetParameters().Select(parameter => SourceOf(parameter, method, catalog))];
        Arguments = [.. sources.Where(source => source.Argument is not null).Select(source => source.Argument!)];
        ParentType = method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(ParentAttribute)))?.ParameterType;
    }

    public IReadOnlyList<QueryArgument> Arguments { get; }

    public Type? ParentType { get; }

    public int Count => sources.Length;

    /// <summary>The position of an argument among the parameters.</summary>
    public int IndexOf(string argument) => Array.FindIndex(sources, source => source.Argument?.Name == argument);

    public Func<object?, object?> ConverterOf(int index) => sources[index].Convert!;

    public object?[] Bind(IResolveFieldContext context)
    {
        var values = new object?[sources.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = sources[i].Read(context);
        }

        return values;
    }

    /// <summary>Binds all but the arguments, which the caller fills in.</summary>
    public object?[] BindServices(IResolveFieldContext context)
    {
        var values = new object?[sources.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (sources[i].Argument is null)
            {
                values[i] = sources[i].Read(context);
            }
        }

        return values;
    }

    private static Source SourceOf(ParameterInfo parameter, MethodInfo method, TypeCatalog catalog)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return new Source(context => context.CancellationToken);
        }

        if (type == typeof(IResolveFieldContext))
        {
            return new Source(context => context);
        }

        if (parameter.IsDefined(typeof(ParentAttribute)))
        {
            return new Source(context => context.Source);
        }

        if (parameter.IsDefined(typeof(FromServicesAttribute)) || type == typeof(Caller) || type == typeof(TimeProvider))
        {
            return new Source(context => context.RequestServices!.GetRequiredService(type));
        }

        return ArgumentOf(parameter, method, catalog);
    }

    private static Source ArgumentOf(ParameterInfo parameter, MethodInfo method, TypeCatalog catalog)
    {
        var where = $"{method.DeclaringType!.Name}.{method.Name}({parameter.Name})";
        var name = Naming.ToCamelCase(parameter.Name!);
        var argument = new QueryArgument(catalog.Inputs.Input(catalog.Nullability.Create(parameter), where))
        {
            Name = name,
            Description = TypeCatalog.DescriptionOf(parameter),
            DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
        };
        Directives.Apply(parameter, argument);
        var convert = catalog.Inputs.Converter(parameter.ParameterType);
        var absent = parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        return new Source(
            context => context.Arguments is { } given
                && given.TryGetValue(name, out var value)
                && value.Source != global::GraphQL.Execution.ArgumentSource.FieldDefault
                ? convert(value.Value)
                : parameter.HasDefaultValue ? parameter.DefaultValue ?? absent : absent)
        {
            Argument = argument,
            Convert = convert,
        };
    }

    private sealed record Source(Func<IResolveFieldContext, object?> Read)
    {
        public QueryArgument? Argument { get; init; }

        public Func<object?, object?>? Convert { get; init; }
    }
}
