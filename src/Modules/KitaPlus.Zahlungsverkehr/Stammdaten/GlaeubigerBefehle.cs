using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Stammdaten;

/// <summary>Commands to the stream <c>glaeubigerdaten-{glaeubiger}</c>.</summary>
internal abstract record GlaeubigerBefehl(string Glaeubiger) : IBefehl
{
    public const string Praefix = "glaeubigerdaten-";

    public string Stream => Strom(Glaeubiger);

    public static string Strom(string glaeubiger) => Praefix + glaeubiger;
}

internal sealed record LegeGlaeubigerFest(string Glaeubiger, string Name, string GlaeubigerId, Postanschrift Anschrift, int Vorabtage, int Vorlauftage) : GlaeubigerBefehl(Glaeubiger);

/// <summary>Whoever changes this turns all payments of the families to another account: a second person releases it.</summary>
internal sealed record SetzeGlaeubigerkonto(string Glaeubiger, string Iban, string? Bic, string Grund) : GlaeubigerBefehl(Glaeubiger), IVieraugenpflichtig
{
    public Vieraugenangaben Angaben => new(Stream, $"Eigenes Konto des Gläubigers {Glaeubiger}: {Sepa.Iban.Lesbar(Sepa.Iban.Norm(Iban))}", Adresse: Seiten.Adressen.GlaeubigerKonto(Glaeubiger));
}

internal sealed record LegeMahnregelnFest(string Glaeubiger, IReadOnlyList<Mahnstufe> Stufen, Geld Ruecklastschriftgebuehr, Geld Kleinbetrag) : GlaeubigerBefehl(Glaeubiger);
