import type { Role } from '#domain/access/roles.ts';
import { confirmAsOperator } from '#features/accounts/confirm-roles.ts';
import { invite, listManaged, manage } from '#features/accounts/manage-accounts.ts';
import { address } from '#features/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { roleName } from '#words/access.ts';
import { openAsOperator, openConfig, openStore, operator } from '../services.ts';

interface Common {
  readonly data: string;
  readonly json?: boolean;
  readonly lang: 'nl' | 'en';
}

const words = {
  nl: {
    link: 'Geef deze link aan {name}. Hij werkt één keer en drie dagen lang:',
    none: 'Er zijn geen accounts.',
    unknown: 'Dit account is er niet: {id}',
    confirmed: 'Bevestigd: {count}. Dit account ziet nu wat zijn rollen openen.',
    nothing: 'Niets te bevestigen: dit account is er niet, is nog niet ingesteld, of heeft geen rol die wacht: {id}',
  },
  en: {
    link: 'Give this link to {name}. It works once and for three days:',
    none: 'There are no accounts.',
    unknown: 'There is no such account: {id}',
    confirmed: 'Confirmed: {count}. This account now sees what its roles open.',
    nothing: 'Nothing to confirm: no such account, not set up yet, or no role that waits: {id}',
  },
} as const;

/** Opens the database under the owner's login for one command. */
async function withDoorway<T>(
  folder: string,
  work: (doorway: Parameters<typeof invite>[0], origin: string) => Promise<T>,
  port: number,
): Promise<T> {
  const config = openConfig();
  const store = await openStore(folder, 'join');
  const database = openAsOperator(store);
  try {
    return await work(
      { database, config, now: () => systemClock.now() },
      config.publicUrl?.origin ?? `http://localhost:${port}`,
    );
  } finally {
    await database.close();
    await store.close();
  }
}

/** Invites a person with a role and prints the link. */
export async function inviteCommand(
  options: Common & {
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly organisation?: string;
    readonly partnership?: string;
    readonly body?: string;
    readonly port: number;
  },
): Promise<void> {
  await withDoorway(
    options.data,
    async (doorway, origin) => {
      const outcome = await invite(
        doorway,
        operator,
        { name: options.name, email: options.email },
        {
          role: options.role,
          organisation: options.organisation ?? null,
          partnership: options.partnership ?? null,
          body: options.body ?? null,
          group: null,
          from: systemClock.today(),
          until: null,
        },
      );
      if (outcome.kind !== 'invited') {
        for (const finding of outcome.kind === 'refused' ? outcome.findings : [])
          process.stderr.write(`${JSON.stringify(finding)}\n`);
        process.exitCode = 2;
        return;
      }
      answer(
        options,
        outcome.account,
        options.name,
        `${origin}${address(options.lang, ['signIn', 'invitation', { id: outcome.code }])}`,
      );
    },
    options.port,
  );
}

/** Makes a new link for an account whose owner cannot get in any more. */
export async function linkCommand(id: string, options: Common & { readonly port: number }): Promise<void> {
  await withDoorway(
    options.data,
    async (doorway, origin) => {
      const outcome = await manage(doorway, operator, id, 'link');
      if (outcome.kind !== 'done' || outcome.code === undefined) {
        process.stderr.write(`${words[options.lang].unknown.replace('{id}', id)}\n`);
        process.exitCode = 2;
        return;
      }
      answer(options, id, id, `${origin}${address(options.lang, ['signIn', 'invitation', { id: outcome.code }])}`);
    },
    options.port,
  );
}

function answer(options: Common, account: string, name: string, link: string): void {
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ account, link })}\n`
      : `${words[options.lang].link.replace('{name}', name)}\n${link}\n`,
  );
}

/** Confirms the roles of an account: for the first clerk of an organisation, whom nobody there can confirm. */
export async function confirmCommand(id: string, options: Common): Promise<void> {
  await withDoorway(
    options.data,
    async (doorway) => {
      const count = await confirmAsOperator(doorway, operator, id);
      const t = words[options.lang];
      if (count === 0) {
        process.stderr.write(`${t.nothing.replace('{id}', id)}\n`);
        process.exitCode = 2;
      } else
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ account: id, confirmed: count })}\n`
            : `${t.confirmed.replace('{count}', String(count))}\n`,
        );
    },
    8080,
  );
}

/** Lists accounts with their roles. */
export async function listCommand(options: Common): Promise<void> {
  await withDoorway(
    options.data,
    async (doorway) => {
      const { rows } = await listManaged(doorway, operator, undefined, 10_000, 0);
      if (options.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
      else if (rows.length === 0) process.stdout.write(`${words[options.lang].none}\n`);
      for (const row of options.json ? [] : rows)
        process.stdout.write(
          `${row.id}  ${row.name ?? '–'}  ${row.email ?? '–'}  ${row.state}  ${row.grants.map((grant) => `${roleName(options.lang, grant.role)} ${grant.organisation ?? '*'}`).join('; ')}\n`,
        );
    },
    8080,
  );
}
