using KitaPlus.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.EventStore;

/// <summary>Registers the one generic handler for every concrete command of a hierarchy.</summary>
public static class BefehlRegistrierung
{
    public static IServiceCollection AddBefehle<TDecider, TZustand, TBefehl>(this IServiceCollection services)
        where TDecider : IDecider<TZustand, TBefehl>
        where TBefehl : class, IBefehl
    {
        foreach (var konkret in typeof(TBefehl).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(TBefehl).IsAssignableFrom(t)))
        {
            var anfrage = typeof(IRequestHandler<,>).MakeGenericType(typeof(Auftrag<>).MakeGenericType(konkret), typeof(Quittung));
            var handler = typeof(DeciderHandler<,,,>).MakeGenericType(typeof(TDecider), typeof(TZustand), typeof(TBefehl), konkret);
            services.AddTransient(anfrage, handler);
        }

        services.AddSingleton<IEntscheider, Entscheider<TDecider, TZustand, TBefehl>>();
        return services;
    }
}
