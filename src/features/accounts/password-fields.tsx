import { totpSquare } from '#platform/one-time-codes.ts';
import { FormField } from '#ui/form-field.tsx';
import { SquareCode } from '#ui/square-code.tsx';
import type { Language } from '#words/language.ts';
import { words } from './words.ts';

/** Fields to set a password together with an authenticator app, numbered as one does them. */
export function PasswordFields({
  language,
  secret,
  account,
  faults,
}: {
  language: Language;
  secret: string;
  account: string;
  faults: { readonly password?: string | undefined; readonly code?: string | undefined };
}) {
  const t = words[language];
  return (
    <>
      <div className="field">
        <p>
          <strong>{t('setUp.step1')}</strong>
        </p>
        <SquareCode rows={totpSquare(secret, account)} label={t('setUp.square')} />
        <p className="small">
          {t('setUp.secret')}
          <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </div>
      <FormField
        name="code"
        label={t('setUp.code')}
        error={faults.code}
        kind="number"
        value=""
        autoComplete="one-time-code"
        required
        faultWord={t('fault')}
      />
      <FormField
        name="wachtwoord"
        label={t('setUp.newPassword')}
        hint={t('setUp.newPassword.hint')}
        error={faults.password}
        kind="password"
        value=""
        autoComplete="new-password"
        required
        faultWord={t('fault')}
      />
      <FormField
        name="nogmaals"
        label={t('setUp.again')}
        kind="password"
        value=""
        autoComplete="new-password"
        required
        faultWord={t('fault')}
      />
    </>
  );
}

/** Recovery codes, to be kept: they are shown once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <ol className="recovery-codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
  );
}
