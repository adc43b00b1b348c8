using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Events of the stream <c>antrag-{id}</c>. Personal data are encrypted with the key of the person applied for.</summary>
public abstract record AntragEreignis(string Antrag) : IEreignis;

/// <summary>The procedures of the Anhang; their steps stand in <c>Verfahren</c>.</summary>
public enum Vorgang
{
    NeuEinrichtung = 1,
    RollenWechsel = 2,
    Loeschung = 3,
    TechnischeAenderung = 4,
    Namenswechsel = 5,
    TraegerVertreterPfarrlich = 6,
    TraegerVertreterNichtPfarrlich = 7,

    /// <summary>Generalvikariat, Fachberatung of the DiCV, role Fachverantwortung (and Support, Revision).</summary>
    UeberReferat = 8,

    /// <summary>Other staff of the Rendantur, „eigenverantwortlich“: by order of the Rendanturleitung.</summary>
    RendanturMitarbeiter = 9,
}

/// <summary>Who acts in a step.</summary>
public enum Stelle
{
    Traeger = 1,
    Leitung = 2,

    /// <summary>The person whose access it is.</summary>
    Person = 3,

    /// <summary>Whoever sets up the access: Rendantur, Referat of the Generalvikariat or nicht pfarrlicher Träger, see <c>Verwaltungszustaendigkeit</c>.</summary>
    Verwaltung = 4,
    Dienstleister = 5,
    Dienstvorgesetzter = 6,
    Rendanturleitung = 7,
}

public enum Schritt
{
    Beschluss = 1,
    Unterrichtung = 2,
    Sperre = 3,
    Antragsformular = 4,
    UnterschriftTraeger = 5,
    UnterschriftPerson = 6,
    UnterschriftDienstvorgesetzter = 7,
    AuftragRendanturleitung = 8,
    KopieTraeger = 9,
    Zuleitung = 10,
    Pruefung = 11,
    Weiterleitung = 12,
    Zertifikat = 13,
    Rueckmeldung = 14,
    Einrichtung = 15,
    Uebergabe = 16,
    ErsteAnmeldung = 17,
    Loeschung = 18,
    Zertifikatsloeschung = 19,
    Veranlassung = 20,
    Geraetemeldung = 21,
    Geraeteregistrierung = 22,
}

/// <param name="WarSchonLeitung">The person has had the role of a Leitung before.</param>
/// <param name="Fristlos">Deletion after a dismissal without notice.</param>
public sealed record AntragGestellt(
    string Antrag, Vorgang Vorgang, string Benutzer, Personenbezug<string> Name, Anwendergruppe Gruppe, Funktion Funktion, Ort Dienststelle,
    Rolle? Rolle, IReadOnlyList<Ort> Orte, DateOnly Am, bool WarSchonLeitung, bool Fristlos, Personenbezug<string>? NeuerName) : AntragEreignis(Antrag);

/// <summary>Body that decides for the Träger.</summary>
public enum Gremium
{
    /// <summary>Verbandsvertretung or Kirchenvorstand (VV/KV).</summary>
    Kirchenvorstand = 1,
    Personalausschuss = 2,
    KitaAusschuss = 3,

    /// <summary>Of a nicht pfarrlicher Träger.</summary>
    Vorstand = 4,
}

/// <param name="Naehe">Why the person is near to the administration of the Kita (Träger-Vertreter).</param>
/// <param name="Nachfolge">Who follows a Leitung whose access is deleted.</param>
public sealed record Beschlussangaben(Gremium Gremium, DateOnly Datum, bool NenntPerson, Personenbezug<string>? Naehe, Personenbezug<string>? Nachfolge);

/// <param name="Am">The day it happened, perhaps on paper.</param>
/// <param name="Wer">Person or office that did it; null when the step was recorded after the key of the person had been destroyed.</param>
public sealed record SchrittErledigt(
    string Antrag, Schritt Schritt, DateOnly Am, Stelle Stelle, Personenbezug<string>? Wer, Beschlussangaben? Beschluss, Personenbezug<string>? Benutzername) : AntragEreignis(Antrag);

/// <summary>A scanned form. The content lies in the <c>IAktenablage</c>.</summary>
/// <param name="Groesse">Bytes.</param>
/// <param name="Sha256">Of the content in the clear, hexadecimal.</param>
public sealed record BelegAbgelegt(string Antrag, string Beleg, Personenbezug<string> Dateiname, string Medientyp, long Groesse, string Sha256) : AntragEreignis(Antrag);

public sealed record AntragAbgelehnt(string Antrag, Personenbezug<string> Grund, Rolle? Ersatz) : AntragEreignis(Antrag);

public sealed record AntragZurueckgezogen(string Antrag, Personenbezug<string> Grund) : AntragEreignis(Antrag);
