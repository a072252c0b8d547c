using CustomerManagement.Domain.Tests.Kernel;

namespace CustomerManagement.Domain.Tests.Architecture;

/// <summary>A property test that the runner does not find fails nothing; these tests would.</summary>
public sealed class PropertyTestsAreFound
{
    [Fact]
    public void The_runner_can_load_the_discoverer_of_properties()
    {
        var named = typeof(PropertyAttribute).GetCustomAttributesData().Single(data => data.AttributeType.Name == "XunitTestCaseDiscovererAttribute");
        _ = new PropertyAttribute();
        Assert.NotNull(Type.GetType($"{named.ConstructorArguments[0].Value}, {named.ConstructorArguments[1].Value}"));
    }

    [Fact]
    public void Properties_are_facts_to_the_runner() =>
        Assert.IsAssignableFrom<FactAttribute>(Attribute.GetCustomAttribute(
            typeof(ExactSumTests).GetMethod(nameof(ExactSumTests.Sums_are_exact_in_every_order))!, typeof(PropertyAttribute)));
}
