import { type DesignSettings, settingsQuery } from './design-settings.ts';

/** A design as hidden fields, so that another form keeps it in its address. */
export function HiddenSettings({ settings }: { readonly settings: DesignSettings }) {
  return Object.entries(settingsQuery(settings)).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? [])).map((each) => (
      <input key={`${name} ${each}`} type="hidden" name={name} value={each} />
    )),
  );
}
