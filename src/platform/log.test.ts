import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';
import { newToken } from './tokens.ts';

/** What the log writes of something. */
function written(entry: object, message: string, environment: Record<string, string> = {}): string {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }, environment).error(entry, message);
  return lines.join('');
}

test('a secret of the environment never reaches the log, wherever it stands', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9!#%&*+.,;=?"\\]{6,60}$/), (secret) => {
      const environment = {
        VERBAND_OIDC_CLIENT_SECRET: secret,
        VERBAND_BACKUP_KEY: `${secret}-key`,
        DATABASE_URL: `postgres://owner:${secret}@db.example/verband`,
      };
      const text = written(
        { problem: `failed at postgres://owner:${secret}@db.example/verband`, deep: { list: [`x ${secret} y`] } },
        `said ${secret}-key`,
        environment,
      );
      // What the log itself writes, as a field's name, may by chance be the secret.
      const rest = text.replace(/"(level|time|problem|deep|list|msg)":/g, '').replace(/\[weggelaten\]/g, '');
      expect(rest).not.toContain(secret);
      expect(rest).not.toContain(JSON.stringify(secret).slice(1, -1));
    }),
  );
});

test('links, sessions, passwords and mail addresses are taken out; the rest stays', () => {
  const token = newToken();
  const text = written(
    {
      reference: '1a2b3c4d',
      path: `/inloggen/uitnodiging/${token}`,
      password: 'a very secret pass"word',
      problem: 'Error: no such role for griffie@voorschoten.example at who-asks.ts:12',
    },
    'request failed',
  );
  expect(text).not.toContain(token);
  expect(text).not.toContain('very secret');
  expect(text).not.toContain('griffie@');
  const { reference, path, problem } = JSON.parse(text) as Record<string, string>;
  expect(reference).toBe('1a2b3c4d');
  expect(path).toBe('/inloggen/uitnodiging/[weggelaten]');
  expect(problem).toContain('at who-asks.ts:12');
});
