import type { ReactNode } from 'react';

export interface FormFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly kind:
    | 'text'
    | 'long'
    | 'date'
    | 'number'
    | 'url'
    | 'select'
    | 'yesno'
    | 'file'
    | 'search'
    | 'password'
    | 'email';
  readonly options?: readonly { readonly value: string; readonly text: string }[];
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** What a browser or password manager may fill in; nothing unless given. */
  readonly autoComplete?: string;
  /** List of suggestions in the page. */
  readonly list?: string;
  readonly faultWord: string;
}

/** A field: label above, hint under it, error under that, the field last. */
export function FormField(props: FormFieldProps) {
  const { name, label, hint, error, value, kind } = props;
  const described =
    [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-fault`]
      .filter((id) => id !== '')
      .join(' ') || undefined;
  const common = {
    id: name,
    name,
    className: `input ${kind === 'date' || kind === 'number' ? 'narrow' : ''} ${kind === 'select' ? 'utrecht-select' : kind === 'long' ? 'utrecht-textarea' : 'utrecht-textbox'}`,
    'aria-describedby': described,
    'aria-invalid': error === undefined ? undefined : (true as const),
    required: props.required,
  };
  const before = (
    <>
      {hint === undefined ? null : (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="fault" id={`${name}-fault`}>
          {props.faultWord}: {error}
        </p>
      )}
    </>
  );
  if (kind === 'yesno') {
    return (
      <fieldset className={error === undefined ? 'field' : 'field wrong'} id={name} aria-describedby={described}>
        <legend>{label}</legend>
        {before}
        <div className="radios">
          {(props.options ?? []).map((option) => (
            <label key={option.value}>
              <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} />
              {option.text}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  let field: ReactNode;
  if (kind === 'long') field = <textarea {...common} defaultValue={value} rows={4} />;
  else if (kind === 'select')
    field = (
      <select {...common} defaultValue={value}>
        {(props.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    );
  else if (kind === 'file') field = <input {...common} type="file" multiple />;
  else
    field = (
      <input
        {...common}
        type={kind === 'search' || kind === 'password' || kind === 'email' ? kind : 'text'}
        inputMode={kind === 'number' ? 'decimal' : kind === 'url' ? 'url' : undefined}
        defaultValue={value}
        readOnly={props.readOnly}
        list={props.list}
        autoComplete={props.autoComplete ?? 'off'}
      />
    );
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={name}>{label}</label>
      {before}
      {field}
    </div>
  );
}

/** What is not right yet, with links to the fields; it gets the focus. */
export function ErrorSummary({
  title,
  kept,
  errors,
}: {
  title: string;
  kept: string;
  errors: readonly { readonly field: string; readonly text: string }[];
}) {
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="errors">
      <h2>{title}</h2>
      <ul>
        {errors.map((each) => (
          <li key={`${each.field}${each.text}`}>
            {each.field === '' ? each.text : <a href={`#${each.field}`}>{each.text}</a>}
          </li>
        ))}
      </ul>
      <p>{kept}</p>
    </div>
  );
}
