using KitaPlus.Kernel;

namespace KitaPlus.EventStore.Tests.Codec;

internal enum Probenart
{
    Fertig = 0,
    NochOffen = 1,
}

internal sealed record Probenname(string Vorname, string Nachname);

internal sealed record Probenanhang(string Titel, Personenbezug<string>? Diagnose);

internal sealed record ProbeErfasst(
    string Kind, DateOnly GueltigAb, Monat Monat, Geld Betrag, Probenart Art, string? Bemerkung, Zeitraum Zeit, Personenbezug<Probenname> Name,
    Personenbezug<DateOnly>? Geburtsdatum, Probenanhang? Anhang, IReadOnlyList<Personenbezug<int>> Werte) : IEreignis
{
    public Geld Doppelt => Betrag * 2;
}

/// <summary>As it was written once: whole euros, the name in a field of another name.</summary>
internal sealed record ProbeErfasstAlt(string Kind, Personenbezug<Probenname> Kindname, int Euro) : IEreignis;

internal sealed record ProbeZweifach(Personenbezug<string> Links, Personenbezug<string> Rechts) : IEreignis;

internal static class Proben
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<ProbeErfasst>("probe.erfasst.v2")
        .Upcast("probe.erfasst.v1", "probe.erfasst.v2", j =>
        {
            j["betrag"] = j["euro"]!.GetValue<long>() * 100;
            j.Remove("euro");
            return j.Rename("kindname", "name");
        })
        .Add<ProbeZweifach>("probe.zweifach.v1");
}
