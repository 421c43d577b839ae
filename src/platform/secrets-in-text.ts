/** What stands in the place of what was taken out. */
const gone = '[weggelaten]';

const secretName = /(SECRET|TOKEN|PASSWORD|_KEY)$/;

/** Values of the environment that are secret: those with a telling name, and the password in the address of a database. */
function secretsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    if (value === undefined || value.length < 6) return [];
    if (secretName.test(name)) return [value];
    const password = /^[a-z]+:\/\/[^:@/\s]*:([^@\s]+)@/.exec(value)?.[1];
    return password === undefined ? [] : [password];
  });
}

/**
 * Makes a function that takes secrets out of a text: values of the environment, passwords in addresses, fields that are named as a secret,
 * everything that looks like one of our tokens or hashes (40 signs and more in one piece) or keys of authenticator apps, and mail addresses.
 */
export function withoutSecrets(environment: Readonly<Record<string, string | undefined>>): (text: string) => string {
  const values = secretsOf(environment).flatMap((value) => [JSON.stringify(value).slice(1, -1), value]);
  return (text) =>
    values
      .reduce((left, value) => left.replaceAll(value, gone), text)
      .replace(/(:\/\/[^:@/\s"\\]*:)[^@\s"\\]+@/g, `$1${gone}@`)
      .replace(
        /("(?:password|wachtwoord|secret|token|cookie|authorization|code|id_token)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi,
        `$1"${gone}"`,
      )
      .replace(/(?<![\w-])(?:[\w-]{40,}|[A-Z2-7]{32,})(?![\w-])/g, gone)
      .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, gone);
}
