namespace KitaPlus.SystemTests;

/// <summary>Everything that can be told from outside about fees and accounts: must be equal whichever way it came about.</summary>
public static class Stand
{
    private static readonly string[] Familien = ["adler", "brandt", "celik", "hoffmann", "kowalski", "H000020"];

    public static async Task<string> Lies(Programm programm, Ordner ordner)
    {
        var teile = new List<string> { (await programm.Rufe("beitrag", "monate", "--von", "2021-08", "--bis", "2026-11", "--stand", Musterablage.Heute)).MitEnde(0).Ausgabe };
        await programm.Rufe("rueckberechnung", "--von", "2021-08", "--bis", "2026-11", "--stand", Musterablage.Heute, "--ausgabe", ordner.Datei("stand.csv"));
        teile.Add(await File.ReadAllTextAsync(ordner.Datei("stand.csv")));
        foreach (var f in Familien) teile.Add((await programm.Rufe("konto", f)).MitEnde(0).Ausgabe);
        return string.Join('\n', teile);
    }
}
