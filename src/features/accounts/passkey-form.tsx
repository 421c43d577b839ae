/**
 * A form that a small script brings to life: it asks the browser for a passkey and sends the answer. Without script it stays hidden,
 * and the other way to sign in is there.
 */
export function PasskeyForm({
  what,
  action,
  begin,
  button,
  label,
  fields = {},
}: {
  what: 'make' | 'use';
  action: string;
  begin: string;
  button: string;
  label?: { readonly text: string; readonly value: string };
  fields?: Readonly<Record<string, string>>;
}) {
  return (
    <form method="post" action={action} data-passkey={what} data-begin={begin} hidden>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="antwoord" value="" />
      {label === undefined ? null : (
        <div className="field">
          <label htmlFor="naam-apparaat">{label.text}</label>
          <input
            id="naam-apparaat"
            name="naam"
            className="input utrecht-textbox"
            defaultValue={label.value}
            maxLength={60}
            autoComplete="off"
          />
        </div>
      )}
      <p className="buttons">
        <button className="button main" type="submit">
          {button}
        </button>
      </p>
    </form>
  );
}

/** What a passkey form sent, or undefined when it is no JSON. */
export function passkeyAnswer(form: URLSearchParams): unknown {
  try {
    return JSON.parse((form.get('antwoord') ?? '').slice(0, 50_000)) as unknown;
  } catch {
    return undefined;
  }
}
