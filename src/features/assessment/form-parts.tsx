import { FormField, type FormFieldProps } from '#ui/form-field.tsx';
import type { Language } from '#words/language.ts';
import { frameworkWords } from './framework-words.ts';

/** What the fields of the form need to know of what is wrong. */
export interface FormState {
  readonly language: Language;
  readonly faults: ReadonlyMap<string, string>;
}

/** A field with its fault, when it has one. */
export function Field({ state, ...props }: Omit<FormFieldProps, 'error' | 'faultWord'> & { state: FormState }) {
  return (
    <FormField
      {...props}
      error={state.faults.get(props.name)}
      faultWord={frameworkWords[state.language]('form.fault')}
    />
  );
}

/** A box to tick, with its words. */
export function Tick({ name, label, value, isOn }: { name: string; label: string; value?: string; isOn: boolean }) {
  const id = value === undefined ? name : `${name}-${value}`;
  return (
    <label className="check" htmlFor={id}>
      <input type="checkbox" id={id} name={name} value={value ?? 'ja'} defaultChecked={isOn} />
      {label}
    </label>
  );
}

/** The Dutch and the English text of one thing, beside each other. */
export function BothFields({
  state,
  name,
  label,
  text,
  isLong,
}: {
  state: FormState;
  name: string;
  label: string;
  text: { readonly nl: string; readonly en: string };
  isLong?: boolean;
}) {
  const t = frameworkWords[state.language];
  return (
    <div className="form-row">
      {(['nl', 'en'] as const).map((each) => (
        <Field
          key={each}
          state={state}
          name={`${name}-${each}`}
          label={`${label}, ${t(`in.${each}`)}`}
          kind={isLong === true ? 'long' : 'text'}
          value={text[each]}
        />
      ))}
    </div>
  );
}
