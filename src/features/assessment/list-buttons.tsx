import type { Language } from '#words/language.ts';
import type { DraftChange } from './change-draft.ts';
import { frameworkWords } from './framework-words.ts';

/** Where on the page one comes back after a change. */
const back: Readonly<Record<DraftChange['part'], string>> = {
  stap: '#schaal',
  blok: '#blokken',
  vraag: '#blokken',
  alternatief: '#lijst-alternatieven',
  uitkomst: '#lijst-uitkomst',
  rol: '#lijst-rol',
  bron: '#lijst-bron',
  uitgangspunt: '#lijst-uitgangspunt',
  spanning: '#lijst-spanning',
  as: '#lijst-as',
};

/** Buttons that move a line of a list or take it away: they send the form, so that they work without a script. */
export function ListButtons({
  language,
  part,
  at,
  size,
  of,
  first = at === 0,
  last = at === size - 1,
  to,
}: {
  language: Language;
  part: DraftChange['part'];
  at: number;
  size: number;
  /** What is moved, for a screen reader. */
  of: string;
  first?: boolean;
  last?: boolean;
  to?: string;
}) {
  const t = frameworkWords[language];
  const button = (way: 'omhoog' | 'omlaag' | 'weg') => (
    <button
      className={way === 'weg' ? 'button little delete' : 'button little'}
      type="submit"
      name="handeling"
      value={`${part}-${way}-${at}`}
      formAction={to ?? back[part]}
      aria-label={`${t(`form.${way}`)}: ${of}`}
    >
      {t(`form.${way}`)}
    </button>
  );
  return (
    <p className="buttons">
      {first ? null : button('omhoog')}
      {last ? null : button('omlaag')}
      {button('weg')}
    </p>
  );
}
