using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Stammdaten;

/// <summary>Events of the stream <c>glaeubigerdaten-{glaeubiger}</c>: how a creditor collects and reminds.</summary>
internal abstract record GlaeubigerEreignis(string Glaeubiger) : IEreignis;

/// <param name="GlaeubigerId">Creditor identifier of the Bundesbank.</param>
/// <param name="Vorabtage">Days between pre-notification and due day: 14, or the shorter period agreed with the payers.</param>
/// <param name="Vorlauftage">Banking days between handing in and due day, at least 1.</param>
internal sealed record GlaeubigerFestgelegt(string Glaeubiger, string Name, string GlaeubigerId, Postanschrift Anschrift, int Vorabtage, int Vorlauftage) : GlaeubigerEreignis(Glaeubiger);

/// <param name="Iban">The creditor's own account; it stands on every invoice.</param>
internal sealed record GlaeubigerkontoGesetzt(string Glaeubiger, string Iban, string? Bic, string Grund) : GlaeubigerEreignis(Glaeubiger);

/// <summary>A level of reminders.</summary>
/// <param name="NachTagen">Days after the due day, or after the deadline of the level before.</param>
/// <param name="Frist">Days to pay.</param>
internal sealed record Mahnstufe(string Titel, int NachTagen, int Frist, Geld Gebuehr);

/// <param name="Ruecklastschriftgebuehr">What a payer is charged for a return that he has caused; zero: nothing.</param>
/// <param name="Kleinbetrag">Below it nobody is reminded.</param>
internal sealed record MahnregelnFestgelegt(string Glaeubiger, IReadOnlyList<Mahnstufe> Stufen, Geld Ruecklastschriftgebuehr, Geld Kleinbetrag) : GlaeubigerEreignis(Glaeubiger);
