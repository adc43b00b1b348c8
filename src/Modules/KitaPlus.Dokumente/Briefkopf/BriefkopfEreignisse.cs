using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>How letters of the Rendantur, a Träger or an Einrichtung begin and end. Stream <c>briefkopf-{ebene}</c>.</summary>
public sealed record BriefkopfFestgelegt(Briefkopfangaben Angaben) : IEreignis;

/// <summary>From now on the one above applies again.</summary>
public sealed record BriefkopfEntfernt : IEreignis;

/// <param name="Absenderzeile">The small line above the address in the window.</param>
/// <param name="Kontakt">Lines beside the address: phone, e-mail.</param>
/// <param name="Fuss1">Left column of the footer, several lines; likewise the others.</param>
public sealed record Briefkopfangaben(string Name, string Untertitel, string Absenderzeile, string Kontakt, string Fuss1, string Fuss2, string Fuss3, Logo? Logo = null);

/// <param name="Medientyp"><c>image/png</c>, <c>image/jpeg</c> or <c>image/svg+xml</c>.</param>
public sealed record Logo(string Medientyp, byte[] Inhalt)
{
    /// <summary>Bytes: 200 KiB.</summary>
    public const int Hoechstens = 200 * 1024;

    public string DataUri => $"data:{Medientyp};base64,{Convert.ToBase64String(Inhalt)}";
}
