using System.Reflection;
using System.Text.RegularExpressions;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>The topics that a domain handles, found in its assembly when the host starts.</summary>
internal sealed partial class Consumers
{
    private readonly Dictionary<string, Consumer> byTopic = new(StringComparer.Ordinal);

    public Consumers(string domain, Type context, IEnumerable<Type> types)
    {
        Domain = domain;
        foreach (var slice in types.Where(type => type.IsDefined(typeof(EventConsumerAttribute))).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            Add(slice, context);
        }
    }

    public string Domain { get; }

    /// <summary>Where messages go that were given up.</summary>
    public string DeadLetterTopic => $"{Domain}.dead-letters";

    public IReadOnlyCollection<Consumer> All => byTopic.Values;

    /// <summary>The consumers of a domain: the types of its assembly that stand in a file of their own.</summary>
    public static Consumers Of<TContext>(string domain)
        where TContext : ErpDbContext =>
        new(domain, typeof(TContext), typeof(TContext).Assembly.GetTypes().Where(type => !type.IsNested));

    public Consumer? Find(string? topic) => topic is null ? null : byTopic.GetValueOrDefault(topic);

    private void Add(Type slice, Type context)
    {
        var handlers = slice.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            .Where(method => method.IsDefined(typeof(ConsumesAttribute)))
            .OrderBy(method => method.Name, StringComparer.Ordinal)
            .ToList();
        if (handlers.Count == 0)
        {
            throw new ConsumerException($"{slice.Name} is an [EventConsumer] without a method that has [Consumes(topic, kind)].");
        }

        foreach (var method in handlers)
        {
            var attribute = method.GetCustomAttribute<ConsumesAttribute>()!;
            if (!TopicName().IsMatch(attribute.Topic))
            {
                throw new ConsumerException($"{slice.Name}.{method.Name} consumes '{attribute.Topic}', which is no topic: domain.entity.verb.v1.");
            }

            if (!byTopic.TryAdd(attribute.Topic, ConsumerOf(method, attribute, context)))
            {
                throw new ConsumerException($"{slice.Name}.{method.Name} consumes {attribute.Topic}, which another consumer of this domain has already.");
            }
        }
    }

    private static Consumer ConsumerOf(MethodInfo method, ConsumesAttribute attribute, Type context)
    {
        var parameters = method.GetParameters();
        var fits = method.IsStatic && !method.IsGenericMethod && method.ReturnType == typeof(Task) && parameters.Length == 3
            && parameters[0].ParameterType is { IsGenericType: true } received && received.GetGenericTypeDefinition() == typeof(ReceivedEvent<>)
            && parameters[1].ParameterType == context
            && parameters[2].ParameterType == typeof(CancellationToken);
        if (!fits)
        {
            throw new ConsumerException(
                $"{method.DeclaringType!.Name}.{method.Name} consumes {attribute.Topic}, so it must be "
                + $"'static Task {method.Name}(ReceivedEvent<TPayload> received, {context.Name} db, CancellationToken ct)'.");
        }

        var payload = parameters[0].ParameterType.GetGenericArguments()[0];
        var handle = method.CreateDelegate(typeof(Func<,,,>).MakeGenericType(parameters[0].ParameterType, context, typeof(CancellationToken), typeof(Task)));
        return (Consumer)Activator.CreateInstance(typeof(Consumer<,>).MakeGenericType(context, payload), attribute, handle)!;
    }

    [GeneratedRegex(@"^[a-z][a-z_]*(\.[a-z][a-z_]*){2,}\.v[1-9][0-9]*$")]
    private static partial Regex TopicName();
}
