using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests;

/// <summary>People, places and applications that the tests speak of.</summary>
internal static class Muster
{
    public static readonly DateOnly Heute = new(2026, 3, 2);
    public static readonly Ort Kita1 = Ort.Einrichtung("E1");
    public static readonly Ort Kita2 = Ort.Einrichtung("E2");
    public static readonly Ort Traeger1 = Ort.Traeger("T1");
    public static readonly Handelnder Fachverantwortung = Mit("b-fv", Rolle.Fachverantwortung, Ort.Mandant);
    public static readonly Handelnder Generalvikariat = Mit("b-egv", Rolle.Generalvikariat, Ort.Mandant);
    public static readonly Handelnder Leitung1 = Mit("b-lei", Rolle.Leitung, Kita1);
    /// <summary>Administrator of a nicht pfarrlicher Träger that is its own Verwaltungsträger.</summary>
    public static readonly Handelnder Traegeradmin = Mit("b-tfv", Rolle.TraegerFachverantwortung, Traeger1, Kita1) with { Traeger = Traegerlage.NichtPfarrlich };
    public static readonly Handelnder Rendanturleitung = new("b-rl", [new(Rolle.LesendRendantur, [Ort.Mandant], Rendanturleitung: true)], Heute);

    public static Handelnder Mit(string wer, Rolle rolle, params Ort[] orte) => new(wer, [new(rolle, orte)], Heute);

    public static Handelnder Am(this Handelnder wer, DateOnly tag) => wer with { Heute = tag };

    public static Antragsbeleg Beleg(
        string wer, Rolle? rolle, Funktion funktion, Ort[] orte, Vorgang vorgang = Vorgang.NeuEinrichtung, Anwendergruppe gruppe = Anwendergruppe.Einrichtungspersonal, string antrag = "a-1", string? hindernis = null, string? neuerName = null) =>
        new(antrag, vorgang, wer, "Anna Muster", neuerName, gruppe, funktion, orte.Length > 0 ? orte[0] : Kita1, rolle, orte, null, hindernis is null, hindernis);

    public static BenutzerAngelegt Angelegt(string wer, Funktion funktion = Funktion.Einrichtungsmitarbeit, Anwendergruppe gruppe = Anwendergruppe.Einrichtungspersonal, Ort? dienststelle = null) =>
        new(wer, BenutzerDecider.Bezug(wer, "Anna Muster"), gruppe, funktion, dienststelle ?? Kita1, "a-0");

    public static RolleZugewiesen Zugewiesen(string wer, string zuweisung, Rolle rolle, DateOnly ab, DateOnly? bis = null, string antrag = "a-0", params Ort[] orte) =>
        new(wer, zuweisung, rolle, orte.Length > 0 ? orte : [Kita1], new Zeitraum(ab, bis), antrag, null, false);

    public static Personenbezug<string> Grund(string wer, string text = "Grund") => BenutzerDecider.Bezug(wer, text);
}

/// <summary>Gegeben (events) – Wenn (command) – Dann.</summary>
internal sealed class Gegeben<TDecider, TZustand, TBefehl>(params IReadOnlyList<IEreignis> ereignisse)
    where TDecider : IDecider<TZustand, TBefehl>
{
    private readonly List<IEreignis> bisher = [.. ereignisse];
    private Entscheidung entscheidung;

    public Gegeben<TDecider, TZustand, TBefehl> Wenn(TBefehl befehl)
    {
        entscheidung = TDecider.Decide(Zustand, befehl);
        return this;
    }

    public TZustand Zustand => bisher.Aggregate(TDecider.Anfang, (z, e) => TDecider.Evolve(z, e, Guid.Empty));

    /// <summary>Accepted: what was recorded becomes part of what is given.</summary>
    public IReadOnlyList<IEreignis> Dann(params Type[] typen)
    {
        entscheidung.Ablehnung.ShouldBeNull();
        entscheidung.Ereignisse.Select(e => e.GetType()).ShouldBe(typen);
        bisher.AddRange(entscheidung.Ereignisse);
        return entscheidung.Ereignisse;
    }

    public void DannNichts() => Dann();

    public void DannAbgelehnt(string teil)
    {
        entscheidung.Ereignisse.ShouldBeEmpty();
        entscheidung.Ablehnung.ShouldNotBeNull().ShouldContain(teil);
    }
}
