using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QueueSim.Interception;

/// <summary>
/// Redirects two calls of the kernel, where the source shows that nobody keeps what they return, to calls that need not make it anew:
/// <c>environment.Process(…);</c> as a statement or as all that a method without a result does, and <c>yield return environment.Timeout(…);</c> in an iterator that only the kernel runs.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class UnseenGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<Call?>> calls = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax },
                static (found, _) => Unseen((InvocationExpressionSyntax)found.Node, found.SemanticModel))
            .Where(static call => call is not null)
            .Collect();
        context.RegisterSourceOutput(calls, static (output, calls) => Write(output, calls));
    }

    private static Call? Unseen(InvocationExpressionSyntax invocation, SemanticModel model)
    {
        string? name = KernelMethod(invocation, model);
        bool isUnseen = invocation.Parent switch
        {
            ExpressionStatementSyntax => name == "Process",
            ArrowExpressionClauseSyntax => name == "Process" && model.GetEnclosingSymbol(invocation.SpanStart) is IMethodSymbol { ReturnsVoid: true },
            YieldStatementSyntax => name == "Timeout" && model.GetEnclosingSymbol(invocation.SpanStart) is IMethodSymbol iterator && OnlyTheKernelRuns(iterator, model.Compilation),
            _ => false,
        };
        return isUnseen && model.GetInterceptableLocation(invocation) is { } place ? new Call(name!, place.GetInterceptsLocationAttributeSyntax()) : null;
    }

    /// <summary>The name of the public method of the kernel's simulation that is called; null if another one is.</summary>
    private static string? KernelMethod(InvocationExpressionSyntax invocation, SemanticModel model) =>
        model.GetSymbolInfo(invocation).Symbol is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method && method.ContainingType.ToDisplayString() == "QueueSim.Kernel.Simulation"
            ? method.Name
            : null;

    // Somebody else who ran the iterator, a loop over it for instance, would get to see what it yields. So it must be private, and whoever
    // mentions it must hand it straight to the kernel.
    private static bool OnlyTheKernelRuns(IMethodSymbol iterator, Compilation compilation) =>
        (iterator.MethodKind == MethodKind.LocalFunction || (iterator.DeclaredAccessibility == Accessibility.Private && iterator.ExplicitInterfaceImplementations.IsEmpty))
        && iterator.ContainingType.DeclaringSyntaxReferences
            .SelectMany(part => part.GetSyntax().DescendantNodes().OfType<SimpleNameSyntax>())
            .Where(mention => mention.Identifier.ValueText == iterator.Name)
            .All(mention => IsHarmless(mention, iterator, compilation.GetSemanticModel(mention.SyntaxTree)));

    private static bool IsHarmless(SimpleNameSyntax mention, IMethodSymbol iterator, SemanticModel model)
    {
        ISymbol? mentioned = model.GetSymbolInfo(mention).Symbol;
        if (mentioned is not null && !SymbolEqualityComparer.Default.Equals(mentioned.OriginalDefinition, iterator.OriginalDefinition))
            return true; // another of the same name
        SyntaxNode called = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention;
        return called.Parent is InvocationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker } } run
            && run.Expression == called
            && KernelMethod(taker, model) == "Process";
    }

    private static void Write(SourceProductionContext output, ImmutableArray<Call?> calls)
    {
        if (calls.IsEmpty)
            return;
        var source = new StringBuilder(Head);
        Method(source, calls, "Process", """
                public static QueueSim.Kernel.Process Process(this QueueSim.Kernel.Simulation simulation, IEnumerable<QueueSim.Kernel.Event> generator, int priority)
                {
                    simulation.StartUnseen(generator, priority);
                    return null!; // the caller throws it away
                }
            """);
        Method(source, calls, "Timeout", """
                public static QueueSim.Kernel.Timeout Timeout(this QueueSim.Kernel.Simulation simulation, TimeSpan delay, int priority) =>
                    simulation.HandOver(delay, priority);
            """);
        source.AppendLine("}").AppendLine("}");
        output.AddSource("Unseen.g.cs", source.ToString());
    }

    private static void Method(StringBuilder source, ImmutableArray<Call?> calls, string name, string text)
    {
        string[] places = [.. calls.OfType<Call>().Where(call => call.Method == name).Select(call => call.Place)];
        foreach (string place in places)
            source.Append("    ").AppendLine(place);
        if (places.Length > 0)
            source.AppendLine(text);
    }

    private const string Head = """
        // <auto-generated/>
        #nullable enable
        #pragma warning disable
        using System;
        using System.Collections.Generic;

        namespace System.Runtime.CompilerServices
        {
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            file sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
        }

        namespace QueueSim.Kernel.Interception
        {
        file static class Unseen
        {

        """;

    /// <param name="Method">The method of the simulation that is called.</param>
    /// <param name="Place">An attribute that says where.</param>
    private sealed record Call(string Method, string Place);
}
