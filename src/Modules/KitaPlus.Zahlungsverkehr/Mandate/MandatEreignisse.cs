using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Mandate;

/// <summary>Events of the stream <c>mandat-{referenz}</c>: one SEPA mandate of one payer for one creditor.</summary>
internal abstract record MandatEreignis(string Referenz) : IEreignis;

/// <summary>An account and whose it is.</summary>
/// <param name="Iban">In capitals, without blanks.</param>
/// <param name="Anschrift">Needed only outside the European Economic Area.</param>
internal sealed record Bankverbindung(string Iban, string Inhaber, Postanschrift? Anschrift = null);

/// <param name="Glaeubiger">See <see cref="Betrieb.Glaeubiger"/>.</param>
/// <param name="Person">Id of the person whose debt is collected.</param>
/// <param name="LetzterEinzug">Taken over: day of the last collection by another program; null: none yet.</param>
internal sealed record MandatErteilt(string Referenz, string Glaeubiger, string Person, Personenbezug<Bankverbindung> Bank, DateOnly Unterschrieben, DateOnly? LetzterEinzug = null) : MandatEreignis(Referenz);

/// <param name="Ab">Day from which the new account counts.</param>
internal sealed record MandatKontoGeaendert(string Referenz, Personenbezug<Bankverbindung> Bank, DateOnly Ab, string Grund) : MandatEreignis(Referenz);

/// <summary>For good: nothing is collected with it any more.</summary>
internal sealed record MandatWiderrufen(string Referenz, DateOnly Am, string Grund) : MandatEreignis(Referenz);

/// <summary>For the time being.</summary>
/// <param name="Rueckgabe">Reason code of the return that it follows from; null: somebody has decided it.</param>
internal sealed record MandatGesperrt(string Referenz, DateOnly Am, string Grund, string? Rueckgabe = null) : MandatEreignis(Referenz);

internal sealed record MandatEntsperrt(string Referenz, DateOnly Am, string Grund) : MandatEreignis(Referenz);
