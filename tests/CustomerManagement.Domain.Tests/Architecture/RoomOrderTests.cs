using System.Reflection;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Tests.Architecture;

/// <summary>A room may use only rooms above it. Read from the compiled assembly: every type, field, call and constant in every method.</summary>
public sealed class RoomOrderTests
{
    private const string Root = "CustomerManagement.Domain.";

    /// <summary>From the top of the house to the bottom.</summary>
    private static readonly string[] _rooms =
        ["Kernel", "Columns", "Validation", "Customers", "Facts", "Calendars", "Metrics", "Segmentation", "Movement", "Loyalty", "Rules", "Strategies", "Promises", "Visits", "FollowUps", "Complaints", "Services", "Surveys", "Targets", "Persistence", "Delivery", "Reviews", "Registration"];

    /// <summary>What is done for customers: rooms that stand side by side.</summary>
    private static readonly string[] _sideBySide = ["Visits", "FollowUps", "Complaints", "Services", "Surveys", "Targets"];

    [Fact]
    public void Every_type_stands_in_a_room_and_its_namespace_is_its_folder()
    {
        var rooms = typeof(Money).Assembly.GetTypes().Select(RoomOf).OfType<string>().Distinct();
        Assert.Equal(_rooms.Order(), rooms.Order());
        var folders = Directory.GetDirectories(Path.Combine(Support.Repository.Root, "src", "CustomerManagement.Domain")).Select(Path.GetFileName);
        Assert.Equal(_rooms.Order(), folders.Where(folder => folder is not ("bin" or "obj")).Order());
    }

    [Fact]
    public void A_room_uses_only_rooms_above_it()
    {
        var wrong = Uses().Where(use => Array.IndexOf(_rooms, use.To) > Array.IndexOf(_rooms, use.From)).Distinct().Order();
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_is_done_for_customers_is_done_in_rooms_that_do_not_know_one_another()
    {
        var wrong = Uses().Where(use => _sideBySide.Contains(use.From) && _sideBySide.Contains(use.To)).Distinct().Order();
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_test_sees_the_uses_it_is_about()
    {
        // Were the reading of the assembly blind, the rule above would hold of nothing.
        var uses = Uses().ToHashSet();
        Assert.Contains(("Facts", "Customers"), uses);
        Assert.Contains(("Metrics", "Facts"), uses);
        Assert.Contains(("Segmentation", "Metrics"), uses);
        Assert.Contains(("Strategies", "Segmentation"), uses);
        Assert.Contains(("Reviews", "Strategies"), uses);
        Assert.Contains(("Registration", "Reviews"), uses);
        Assert.Contains(("Customers", "Validation"), uses);
    }

    private static IEnumerable<(string From, string To)> Uses()
    {
        foreach (var type in typeof(Money).Assembly.GetTypes().Where(type => RoomOf(type) is not null))
        {
            foreach (var used in Mentioned(type).SelectMany(WithArguments))
            {
                if (RoomOf(used) is { } to && to != RoomOf(type))
                {
                    yield return (RoomOf(type)!, to);
                }
            }
        }
    }

    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        if (type.BaseType is { } parent)
        {
            yield return parent;
        }

        foreach (var implemented in type.GetInterfaces())
        {
            yield return implemented;
        }

        foreach (var field in type.GetFields(All))
        {
            yield return field.FieldType;
        }

        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            foreach (var mentioned in MentionedIn(method))
            {
                yield return mentioned;
            }
        }
    }

    private static IEnumerable<Type> MentionedIn(MethodBase method)
    {
        foreach (var parameter in method.GetParameters())
        {
            yield return parameter.ParameterType;
        }

        if (method is MethodInfo { ReturnType: var returned })
        {
            yield return returned;
        }

        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        foreach (var token in Il.Tokens(body.GetILAsByteArray()!))
        {
            var arguments = (method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : []);
            var member = method.Module.ResolveMember(token, arguments.Item1, arguments.Item2);
            if (member is Type type)
            {
                yield return type;
            }
            else if (member?.DeclaringType is { } declaring)
            {
                yield return declaring;
                if (member is MethodInfo { IsGenericMethod: true } generic)
                {
                    foreach (var argument in generic.GetGenericArguments())
                    {
                        yield return argument;
                    }
                }
            }
        }
    }

    private static IEnumerable<Type> WithArguments(Type type)
    {
        yield return type;
        foreach (var inner in type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments())
        {
            foreach (var part in WithArguments(inner))
            {
                yield return part;
            }
        }
    }

    private static string? RoomOf(Type type) =>
        type.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal) && type.Assembly == typeof(Money).Assembly ? name[Root.Length..] : null;
}
