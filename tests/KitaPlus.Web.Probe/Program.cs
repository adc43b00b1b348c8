using KitaPlus.Web.Probe;

await Probeanwendung.Baue(args).RunAsync();
