using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Besetzung.Tests.Golden;

/// <summary>Everything this module has ever written stays readable.</summary>
public class GoldeneEreignisseTests
{
    private static readonly DateOnly Tag = new(2028, 2, 29);

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), BesetzungCodec.Registriere), "Golden/besetzung",
    [
        ("besetzung.unterschreitung_gemeldet.v1", new UnterschreitungGemeldet("E1", 3, Meldegrund.Personal, Tag, Tag.AddDays(1), new(19.52m, 0, 4, 1), "LVR-Landesjugendamt", Text("Öffnungszeit verkürzt, Frau Müller vertritt"))),
        ("besetzung.unterschreitung_gemeldet.v1+ueberbelegung", new UnterschreitungGemeldet("E1", 1, Meldegrund.Ueberbelegung, Tag, Tag, new(0, 0, 0, 2), "LVR", Text("Kind wechselt"))),
        ("besetzung.unterschreitung_beendet.v1", new UnterschreitungBeendet("E1", 3, Tag.AddDays(9), Tag.AddDays(10), Text("Vertretung eingestellt"))),
        ("besetzung.unterschreitung_zurueckgenommen.v1", new UnterschreitungZurueckgenommen("E1", 3, Tag.AddDays(1), Text("falscher Grund"))),
    ]);

    private static Personenbezug<string> Text(string text) => Personenbezug<string>.Von("einrichtung-E1", Zwecke.Schreiben, text);
}
