using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Import;

/// <summary>Registers the import; formats and stream types come from the modules.</summary>
public static class ImportModule
{
    public static IServiceCollection Register(IServiceCollection services)
    {
        services.AddSingleton<IImportformat, Ruecknahmenformat>();
        services.AddSingleton<IUebernahmetage, KeineUebernahmetage>();
        services.AddTransient<Importlauf>();
        return services;
    }
}
