using System.Text.Json.Serialization;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>Everything that decides how a document looks besides its data, kept once for each combination. Stream <c>fassung-{kennung}</c>.</summary>
/// <param name="Rahmen">Page frame of the program, with ready HTML inside.</param>
/// <param name="Stil">CSS.</param>
/// <param name="Vorlage">Template.</param>
public sealed record FassungFestgehalten(string Rahmen, string Stil, string Vorlage, Briefkopfangaben Briefkopf) : IEreignis;

/// <summary>
/// A document was issued. Stream <c>dokument-{kennung}</c>. Its data and its PDFs lie encrypted in the Aktenablage with the key of <see cref="Schluesseltraeger"/>;
/// the event holds no personal data.
/// </summary>
/// <param name="Betrifft">Stream name of the record that it is about.</param>
/// <param name="Erwaehnt">Further records at which it is listed.</param>
/// <param name="Orte">Einrichtungen that the record belonged to; lists are filtered by them.</param>
/// <param name="Vorlage">Where the template came from, e.g. <c>traeger/T1/bescheid/3</c>, <c>mitgeliefert/bescheid</c>.</param>
/// <param name="Fassung">Key of <see cref="FassungFestgehalten"/>.</param>
/// <param name="Akte">Id in the Aktenablage.</param>
/// <param name="Archiv">SHA-256 of the PDF/A, hexadecimal; <paramref name="Versand"/> of the PDF/UA, <paramref name="Html"/> of what both were made from.</param>
/// <param name="Stapel">The batch it was issued with.</param>
/// <param name="Schluessel">Whose key protects it; null: that of <paramref name="Betrifft"/>.</param>
public sealed record DokumentAusgestellt(
    Dokumentart Art, string Betrifft, IReadOnlyList<string> Erwaehnt, IReadOnlyList<string> Orte, string? Traeger, string? Einrichtung, string Titel, string Vorlage, string Fassung, string Akte,
    string Archiv, string Versand, string Html, int Seiten, string? Stapel = null, string? Schluessel = null) : IEreignis
{
    [JsonIgnore] public string Schluesseltraeger => Schluessel ?? Betrifft;
}
