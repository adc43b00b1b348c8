using Microsoft.AspNetCore.Builder;

namespace KitaPlus.Web;

/// <summary>Who may call an endpoint. Every endpoint carries exactly one; without it the program does not start.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class ZugangAttribute : Attribute;

/// <summary>Asks for the right to an action.</summary>
/// <param name="handlung">Name of a declared action, <c>modul.objekt.taetigkeit</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SeiteAttribute(string handlung) : ZugangAttribute
{
    public string Handlung { get; } = handlung;

    /// <summary>Stream name of what it is about, with route values in braces: <c>kind-{Id}</c>. Null: the Mandant as a whole.</summary>
    public string? Objekt { get; set; }
}

/// <summary>For everybody who is logged in: start page and own account.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NurAngemeldetAttribute : ZugangAttribute;

/// <summary>For everybody: login, error pages, static files.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OeffentlichAttribute : ZugangAttribute;

/// <summary>The same for endpoints that are no pages.</summary>
public static class Zugangsangaben
{
    /// <inheritdoc cref="SeiteAttribute"/>
    public static TBuilder Handlung<TBuilder>(this TBuilder endpunkt, string handlung, string? objekt = null)
        where TBuilder : IEndpointConventionBuilder => endpunkt.Mit(new SeiteAttribute(handlung) { Objekt = objekt });

    public static TBuilder NurAngemeldet<TBuilder>(this TBuilder endpunkt)
        where TBuilder : IEndpointConventionBuilder => endpunkt.Mit(new NurAngemeldetAttribute());

    public static TBuilder Oeffentlich<TBuilder>(this TBuilder endpunkt)
        where TBuilder : IEndpointConventionBuilder => endpunkt.Mit(new OeffentlichAttribute());

    private static TBuilder Mit<TBuilder>(this TBuilder endpunkt, ZugangAttribute zugang)
        where TBuilder : IEndpointConventionBuilder
    {
        endpunkt.Add(b => b.Metadata.Add(zugang));
        return endpunkt;
    }
}
