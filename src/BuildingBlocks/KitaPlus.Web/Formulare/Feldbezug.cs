using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace KitaPlus.Web.Formulare;

/// <summary>Name and value of a field, taken from <c>() => Eingabe.Nachname</c> or <c>() => Eingabe.Zeilen[i].Betrag</c>.</summary>
public sealed record Feldbezug(string Name, object? Wert)
{
    /// <exception cref="ArgumentException">The expression is no chain of properties.</exception>
    public static Feldbezug Von<T>(Expression<Func<T>> feld) => new(Pfad(feld.Body), Lies(feld.Body));

    private static string Pfad(Expression ausdruck) => ausdruck switch
    {
        MemberExpression { Expression: ConstantExpression or null } m => m.Member.Name,
        MemberExpression { Expression: MemberExpression { Expression: ConstantExpression } eltern } m when IstAbschluss(eltern) => m.Member.Name,
        MemberExpression m => $"{Pfad(m.Expression!)}.{m.Member.Name}",
        MethodCallExpression { Method.Name: "get_Item", Object: { } liste } i => $"{Pfad(liste)}[{Convert.ToString(Lies(i.Arguments[0]), CultureInfo.InvariantCulture)}]",
        UnaryExpression { NodeType: ExpressionType.Convert } u => Pfad(u.Operand),
        _ => throw new ArgumentException($"„{ausdruck}“ ist kein Feld eines Formulars.", nameof(ausdruck)),
    };

    /// <summary>Inside a loop the compiler reaches the component through an object of its own (<c>&lt;&gt;4__this</c>).</summary>
    private static bool IstAbschluss(MemberExpression m) => m.Member.Name.StartsWith('<');

    private static object? Lies(Expression? ausdruck) => ausdruck switch
    {
        null => null,
        ConstantExpression c => c.Value,
        MemberExpression m => m.Member is PropertyInfo p ? p.GetValue(Lies(m.Expression)) : ((FieldInfo)m.Member).GetValue(Lies(m.Expression)),
        MethodCallExpression i => i.Method.Invoke(Lies(i.Object), [.. i.Arguments.Select(Lies)]),
        UnaryExpression { NodeType: ExpressionType.Convert } u => Lies(u.Operand),
        _ => throw new ArgumentException($"„{ausdruck}“ ist kein Feld eines Formulars.", nameof(ausdruck)),
    };
}
