namespace KitaPlus.Meldewesen;

/// <summary>The way a released report takes to the authority; exchangeable, because no public interface of KiBiz.web is specified.</summary>
internal interface IMeldungstransport
{
    /// <summary>Hands the report over. The same version again gives the same bytes and changes nothing.</summary>
    /// <returns>What was handed over.</returns>
    Task<MeldungUebermittelt> UebergibAsync(string mandant, MeldungErstellt version, Dateilager lager, CancellationToken cancellationToken = default);
}

/// <summary>Writes an XML and a CSV file by our own documented format, to be entered or handed in by hand.</summary>
internal sealed class Dateitransport : IMeldungstransport
{
    public async Task<MeldungUebermittelt> UebergibAsync(string mandant, MeldungErstellt version, Dateilager lager, CancellationToken cancellationToken = default)
    {
        var (xml, csv) = (Meldungsxml.Schreibe(version), Meldungscsv.Schreibe(version));
        Formate.Pruefe(xml, Formate.Meldung);
        var (xmlKennung, xmlPruefsumme) = await lager.LegeAbAsync(mandant, xml, cancellationToken);
        var (csvKennung, csvPruefsumme) = await lager.LegeAbAsync(mandant, csv, cancellationToken);
        return new(version.Fassung, "datei", xmlKennung, xmlPruefsumme, csvKennung, csvPruefsumme);
    }
}
