import type { Choice } from '#database/read/references.ts';
import { type Role, roles } from '#domain/access/roles.ts';
import type { Finding } from '#domain/findings/finding.ts';
import type { Day } from '#domain/time/day.ts';
import { FormField } from '#ui/form-field.tsx';
import { roleName } from '#words/access.ts';
import { findingSentence } from '#words/findings.ts';
import { dayTyped } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { typedDay } from '#words/typed-day.ts';
import type { RoleWanted } from './manage-accounts.ts';
import { words } from './words.ts';

/** What may be chosen in the form for a role. */
export interface RoleChoices {
  readonly records: ReadonlyMap<string, readonly Choice[]>;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly organisation_id: string }[];
}

const fields = {
  rol: 'role',
  organisatie: 'of',
  samenwerking: 'partnership',
  orgaan: 'body',
  fractie: 'group',
  van: 'from',
  tot: 'until',
} as const;

/** The role a form asks for. A day that cannot be read becomes one that is refused, never another day. */
export function readRole(form: URLSearchParams, today: Day): RoleWanted | undefined {
  const text = (name: string) => form.get(name)?.trim().slice(0, 200) || null;
  const role = roles.find((each) => each === form.get('rol')) as Role | undefined;
  const from = text('van') === null ? today : typedDay(text('van') ?? '');
  const until = text('tot') === null ? null : typedDay(text('tot') ?? '');
  if (role === undefined || from === undefined || until === undefined) return undefined;
  return {
    role,
    organisation: text('organisatie'),
    partnership: text('samenwerking'),
    body: text('orgaan'),
    group: text('fractie'),
    from,
    until,
  };
}

/** Fields to give a role. */
export function RoleFields({
  language,
  choices,
  form,
  findings,
  today,
}: {
  language: Language;
  choices: RoleChoices;
  form: URLSearchParams;
  findings: readonly Finding[];
  today: Day;
}) {
  const t = words[language];
  const fault = (name: string) => {
    const found = findings.find((each) => each.place.column === name);
    return found === undefined ? undefined : findingSentence(language, found);
  };
  const listed = (name: 'organisatie' | 'samenwerking' | 'orgaan', type: string, label: string) => (
    <>
      <FormField
        name={name}
        label={label}
        error={fault(name)}
        kind="text"
        value={form.get(name) ?? ''}
        list={`${name}-lijst`}
        faultWord={t('fault')}
      />
      <datalist id={`${name}-lijst`}>
        {(choices.records.get(type) ?? []).map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </datalist>
    </>
  );
  return (
    <>
      <FormField
        name="rol"
        label={t(fields.rol)}
        error={fault('rol')}
        kind="select"
        value={form.get('rol') ?? 'council_member'}
        options={roles.map((role) => ({ value: role, text: roleName(language, role) }))}
        faultWord={t('fault')}
      />
      {listed('organisatie', 'organisation', t('organisation'))}
      {listed('samenwerking', 'partnership', t('partnership'))}
      {listed('orgaan', 'body', t('body'))}
      {choices.groups.length === 0 ? null : (
        <FormField
          name="fractie"
          label={t('group')}
          kind="select"
          value={form.get('fractie') ?? ''}
          options={[
            { value: '', text: t('chooseNone') },
            ...choices.groups.map((each) => ({ value: each.id, text: `${each.name} (${each.organisation_id})` })),
          ]}
          faultWord={t('fault')}
        />
      )}
      <FormField
        name="van"
        label={t('from')}
        error={fault('van')}
        kind="date"
        value={form.get('van') ?? dayTyped(today)}
        faultWord={t('fault')}
      />
      <FormField
        name="tot"
        label={t('until')}
        error={fault('tot')}
        kind="date"
        value={form.get('tot') ?? ''}
        faultWord={t('fault')}
      />
    </>
  );
}
