using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.Anmeldung;
using KitaPlus.Benutzerverwaltung;
using KitaPlus.Rechte;

namespace KitaPlus.Host.Vorfuehrung;

/// <summary>One invented user for each role, and what follows from the seed of the log for getting in.</summary>
internal static class Vorfuehrkonten
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Kennwortzeichen = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public sealed record Person(string Id, string Name, string Benutzername, Rolle Rolle, Vorgang Vorgang, Anwendergruppe Gruppe, Funktion Funktion, Ortsart Ort, Gremium? Gremium = null, bool Rendanturleitung = false);

    public static IReadOnlyList<Person> Alle { get; } =
    [
        new("b-vorf-fv", "Friederike Vogt", "fvogt", Rolle.Fachverantwortung, Vorgang.UeberReferat, Anwendergruppe.Rendantur, Funktion.Fachverantwortung, Ortsart.Mandant),
        new("b-vorf-vr", "Viktor Rahn", "vrahn", Rolle.Verwaltungsreferent, Vorgang.RendanturMitarbeiter, Anwendergruppe.Rendantur, Funktion.Verwaltungsreferat, Ortsart.Traeger),
        new("b-vorf-fin", "Finja Ingwersen", "fingwersen", Rolle.Finanzen, Vorgang.RendanturMitarbeiter, Anwendergruppe.Rendantur, Funktion.Finanzsachbearbeitung, Ortsart.Mandant),
        new("b-vorf-per", "Pelle Ertmer", "pertmer", Rolle.Personal, Vorgang.RendanturMitarbeiter, Anwendergruppe.Rendantur, Funktion.Personalsachbearbeitung, Ortsart.Mandant),
        new("b-vorf-les", "Leonore Siebert", "lsiebert", Rolle.LesendRendantur, Vorgang.RendanturMitarbeiter, Anwendergruppe.Rendantur, Funktion.Rendanturleitung, Ortsart.Mandant, Rendanturleitung: true),
        new("b-vorf-lei", "Leila Ebert", "lebert", Rolle.Leitung, Vorgang.NeuEinrichtung, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsleitung, Ortsart.Einrichtung, Gremium.Kirchenvorstand),
        new("b-vorf-ma", "Mattis Ahlers", "mahlers", Rolle.Einrichtungsmitarbeiter, Vorgang.NeuEinrichtung, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, Ortsart.Einrichtung, Gremium.Kirchenvorstand),
        new("b-vorf-lek", "Lene Klaas", "lklaas", Rolle.LesendEinrichtung, Vorgang.NeuEinrichtung, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, Ortsart.Einrichtung, Gremium.Kirchenvorstand),
        new("b-vorf-tfv", "Tamme Fuhrmann", "tfuhrmann", Rolle.TraegerFachverantwortung, Vorgang.TraegerVertreterPfarrlich, Anwendergruppe.TraegervertreterPfarrlich, Funktion.Traegeradministration, Ortsart.Traeger, Gremium.Kirchenvorstand),
        new("b-vorf-ts", "Thea Sander", "tsander", Rolle.TraegerSchreibend, Vorgang.TraegerVertreterPfarrlich, Anwendergruppe.TraegervertreterPfarrlich, Funktion.Traegersachbearbeitung, Ortsart.Traeger, Gremium.Kirchenvorstand),
        new("b-vorf-tl", "Till Lorenzen", "tlorenzen", Rolle.TraegerLesend, Vorgang.TraegerVertreterPfarrlich, Anwendergruppe.Verwaltungsleiter, Funktion.Verwaltungsleitung, Ortsart.Traeger, Gremium.Kirchenvorstand),
        new("b-vorf-ehr", "Ehmke Harms", "eharms", Rolle.TraegerEhrenamt, Vorgang.TraegerVertreterPfarrlich, Anwendergruppe.TraegervertreterPfarrlich, Funktion.TraegervertretungEhrenamt, Ortsart.Traeger, Gremium.Kirchenvorstand),
        new("b-vorf-egv", "Edda Giese", "egiese", Rolle.Generalvikariat, Vorgang.UeberReferat, Anwendergruppe.Generalvikariat, Funktion.Generalvikariat, Ortsart.Mandant),
        new("b-vorf-dicv", "Dirk Carstens", "dcarstens", Rolle.Fachberatung, Vorgang.UeberReferat, Anwendergruppe.Fachberatung, Funktion.Fachberatung, Ortsart.Mandant),
        new("b-vorf-sup", "Suse Petersen", "spetersen", Rolle.Support, Vorgang.UeberReferat, Anwendergruppe.Dienstleister, Funktion.Support, Ortsart.Mandant),
        new("b-vorf-rev", "Rena Vollmer", "rvollmer", Rolle.Revision, Vorgang.UeberReferat, Anwendergruppe.Aufsicht, Funktion.Revision, Ortsart.Mandant),
    ];

    /// <summary>Passwords run out after 90 days, so each quarter has one of its own.</summary>
    public static Vorfuehrkonto Konto(string saat, Person p, DateOnly heute) => new(
        p.Benutzername, p.Name, p.Rolle == Rolle.Support ? $"{p.Rolle.Titel()} (erst nach Freigabe durch die Fachverantwortung)" : p.Rolle.Titel(),
        Zeichen(saat, $"{p.Id}/kennwort/{heute.Year}-{(heute.Month - 1) / 3}", Kennwortzeichen, 12),
        Zeichen(saat, $"{p.Id}/totp", Base32, 32));

    private static string Zeichen(string saat, string wofuer, string vorrat, int laenge)
    {
        var bytes = HMACSHA512.HashData(Encoding.UTF8.GetBytes(saat), Encoding.UTF8.GetBytes(wofuer));
        return string.Create(CultureInfo.InvariantCulture, $"{new string([.. bytes.Take(laenge).Select(b => vorrat[b % vorrat.Length])])}");
    }
}
