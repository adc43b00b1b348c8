using System.Text.Json.Nodes;
using KitaPlus.EventStore;

namespace KitaPlus.Betrieb;

/// <summary>Kinds of documents that can be issued; each has a template that the Träger may replace.</summary>
public enum Dokumentart
{
    Verpflegungsvertrag,
    Betreuungsvertrag,
    Bescheid,
    Mitteilung,
    Rechnung,
    Mahnung,
    Kassenbericht,
    Kassenbuch,
    Zaehlprotokoll,
    ButAbrechnung,
    Personalbogen,
    Betriebserlaubnis,
}

/// <summary>Issues documents: fills the template of the Träger in force, makes a PDF and keeps it unchangeable with its data, template version and checksum.</summary>
public interface IDokumente
{
    /// <summary>What is missing to make a PDF here, as a sentence; null = nothing. Then <see cref="DruckansichtAsync"/> is the way.</summary>
    string? Hindernis { get; }

    /// <summary>Issues one document; the same <see cref="Dokumentauftrag.Kennung"/> again returns the one that was issued.</summary>
    /// <exception cref="Kernel.Fachfehler">The template does not fit the data, or no PDF can be made here.</exception>
    Task<AusgestelltesDokument> StelleAusAsync(Kontext kontext, Dokumentauftrag auftrag, CancellationToken cancellationToken = default);

    /// <summary>Issues many, with progress; what was issued before an interruption is not issued again.</summary>
    Task<IReadOnlyList<AusgestelltesDokument>> StelleAlleAusAsync(Kontext kontext, IReadOnlyList<Dokumentauftrag> auftraege, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default);

    /// <summary>The filled template as a whole HTML page, for the print view of the browser; nothing is kept.</summary>
    Task<string> DruckansichtAsync(string mandant, Dokumentauftrag auftrag, CancellationToken cancellationToken = default);

    /// <returns>Null: there is no such document, or its subject has been erased.</returns>
    Task<byte[]?> LiesAsync(string mandant, string kennung, Pdfart art, CancellationToken cancellationToken = default);

    /// <summary>Documents about a record, newest first; also those that only mention it.</summary>
    /// <param name="betrifft">Stream name, e.g. <c>kind-K1</c>.</param>
    Task<IReadOnlyList<AusgestelltesDokument>> UeberAsync(string mandant, string betrifft, CancellationToken cancellationToken = default);

    /// <returns>Null: there is no such document.</returns>
    Task<AusgestelltesDokument?> FindeAsync(string mandant, string kennung, CancellationToken cancellationToken = default);

    /// <summary>The archived PDFs one after the other as one file to be printed; written while it is read, so of any size. Erased ones are left out.</summary>
    Task SchreibeDruckdateiAsync(string mandant, IReadOnlyList<string> kennungen, Stream ziel, CancellationToken cancellationToken = default);

    /// <summary>Makes the document again from its data and its template as they were, and compares.</summary>
    /// <exception cref="Kernel.Fachfehler">No such document, erased, or no PDF can be made here.</exception>
    Task<Nachstellung> StelleNachAsync(string mandant, string kennung, CancellationToken cancellationToken = default);

    /// <summary>Page that shows a document.</summary>
    string Adresse(AusgestelltesDokument dokument);

    /// <summary>Page that lists the documents of a batch, with their print file.</summary>
    string Stapeladresse(string stapel);

    /// <summary>Name of the action that one must be allowed to issue a document of this kind.</summary>
    string Handlung(Dokumentart art);
}

/// <summary>Whether what was made again is the same, byte for byte.</summary>
public sealed record Nachstellung(bool Html, bool Archiv, bool Versand)
{
    public bool Gleich => Html && Archiv && Versand;
}

public enum Pdfart
{
    /// <summary>PDF/A-3b.</summary>
    Archiv = 0,

    /// <summary>PDF/UA-1.</summary>
    Versand = 1,
}

/// <param name="Kennung">Unique in the Mandant; says the same document, e.g. <c>rechnung-2026-10-E0001-P000123</c>.</param>
/// <param name="Betrifft">Stream name of the record that it is about and with whose key it is encrypted (else see <see cref="Schluessel"/>), e.g. <c>kind-K1</c>, <c>person-P1</c>, <c>kasse-…</c>.</param>
/// <param name="Traeger">Whose letterhead and templates; null = those of the Rendantur.</param>
/// <param name="Titel">How it is called in lists and as file name; without personal data.</param>
/// <param name="Daten">What the template can name.</param>
public sealed record Dokumentauftrag(string Kennung, Dokumentart Art, string Betrifft, string? Traeger, string? Einrichtung, string Titel, JsonObject Daten)
{
    /// <summary>Stream names of further records at which it is listed, e.g. the children of a letter to their mother.</summary>
    public IReadOnlyList<string> Erwaehnt { get; init; } = [];

    /// <summary>Id of the batch that it is issued with, e.g. <c>lauf-L7</c>: its documents can be printed as one file.</summary>
    public string? Stapel { get; init; }

    /// <summary>Whose key protects it when that is not the one of <see cref="Betrifft"/>, e.g. that of a Kasse and year: with it the document disappears.</summary>
    public string? Schluessel { get; init; }
}

/// <param name="Vorlage">Version of the template.</param>
/// <param name="Pruefsumme">SHA-256 of the archive PDF, hexadecimal.</param>
/// <param name="Einrichtung">The one that it was issued for; others that the record belongs to do not read it.</param>
public sealed record AusgestelltesDokument(string Kennung, Dokumentart Art, string Betrifft, string Titel, string Vorlage, string Pruefsumme, DateTimeOffset Ausgestellt, string Von, int Seiten, string? Einrichtung = null);
