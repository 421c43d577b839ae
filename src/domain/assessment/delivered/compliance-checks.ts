import { arrangementForms, checklistItems } from '../../law/checklist.ts';
import { checklistTexts } from '../../law/checklist-texts.ts';
import { checkedVersions } from '../../law/council-limits.ts';
import type { LegalForm } from '../../register/types/partnerships.ts';
import type { Bilingual } from '../bilingual.ts';
import { type CitedArticle, wgr, wgr2022 } from '../cited-law.ts';

/** A check of the Wgr: what must be so, for which forms, where the law says so, and the fact that answers it. */
export interface ComplianceCheck {
  readonly id: string;
  readonly group: 'contents' | 'board' | 'cycle';
  readonly text: Bilingual;
  readonly articles: readonly CitedArticle[];
  /** `practice`: good practice; the Wgr does not ask it. */
  readonly basis: 'law' | 'practice';
  readonly forms: readonly LegalForm[];
  readonly fact: string;
}

/** The nineteen items of the legal checklist; the text of the Archiefwet was not read. */
const contents: readonly ComplianceCheck[] = checklistItems.map(({ item, articles, basis, forms }) => ({
  id: item.toLowerCase(),
  group: 'contents',
  text: checklistTexts[item] ?? { nl: item, en: item },
  articles: articles.map((each) => (each.law === 'wgr' ? { ...each, readIn: checkedVersions.wgr } : each)),
  basis,
  forms,
  fact: `checklist-${item.toLowerCase()}`,
}));

const body: readonly LegalForm[] = ['public_body'];
const withMembers: readonly LegalForm[] = ['public_body', 'operations_organisation'];
const withBudget: readonly LegalForm[] = ['public_body', 'operations_organisation', 'joint_body'];

const check =
  (group: ComplianceCheck['group']) =>
  (
    id: string,
    nl: string,
    en: string,
    articles: readonly CitedArticle[],
    forms: readonly LegalForm[],
    fact: string,
  ): ComplianceCheck => ({ id, group, text: { nl, en }, articles, basis: 'law', forms, fact });

const board = check('board');
const cycle = check('cycle');

/** Board and voting rules B1–B11. Whether article 15 brings some of them to a joint body was not read; they are not asked there. */
const boardRules: readonly ComplianceCheck[] = [
  board(
    'b1',
    'Er zijn een algemeen bestuur, een dagelijks bestuur en een voorzitter',
    'There are a general board, an executive board and a chair',
    wgr('12'),
    body,
    'board-parts',
  ),
  board(
    'b2',
    'De voorzitter is gekozen door en uit het algemeen bestuur',
    'The chair was chosen by and from the general board',
    wgr('13(9)'),
    body,
    'chair-from-board',
  ),
  board(
    'b3',
    'Het dagelijks bestuur heeft naast de voorzitter ten minste twee leden, niet alle uit één gemeente',
    'The executive board has at least two members besides the chair, not all from one municipality',
    wgr('14(1)'),
    body,
    'executive-members',
  ),
  board(
    'b4',
    'Leden van buiten het algemeen bestuur zijn niet de meerderheid van het dagelijks bestuur',
    'Members from outside the general board are not the majority of the executive board',
    wgr('14(2)'),
    body,
    'executive-members',
  ),
  board(
    'b5',
    'Leden van het dagelijks bestuur zijn niet de meerderheid van het algemeen bestuur',
    'Members of the executive board are not the majority of the general board',
    wgr('14(3)'),
    body,
    'board-size',
  ),
  board(
    'b6',
    'Het aantal leden per gemeente staat vast',
    'The number of members per municipality is fixed',
    wgr('13(3)', '13(4)(a)'),
    withMembers,
    'seats-per-municipality',
  ),
  board(
    'b7',
    'Stemgewichten verschillen alleen tussen gemeenten, en geen gemeente heeft de meerderheid',
    'Vote weights differ between municipalities only, and no municipality has the majority',
    wgr('13(4)(b)'),
    withMembers,
    'votes-per-seat',
  ),
  board(
    'b8',
    'Een gekwalificeerde meerderheid geldt alleen voor besluiten die de regeling noemt',
    'A qualified majority holds only for decisions that the arrangement names',
    wgr('13(4)(c)'),
    withMembers,
    'decision-rule',
  ),
  board(
    'b9',
    'Ten minste twee gemeenten wijzen leden aan',
    'At least two municipalities designate members',
    wgr('13(5)'),
    withMembers,
    'seats-per-municipality',
  ),
  board(
    'b10',
    'Wie geen raadslid of wethouder meer is, is geen lid meer',
    'Whoever is no councillor or alderman any more is no member any more',
    wgr('13(2)'),
    withMembers,
    'members-without-office',
  ),
  board(
    'b11',
    'Er is één bestuur, van collegeleden',
    'There is one board, of members of executives',
    wgr('14a'),
    ['operations_organisation'],
    'board-parts',
  ),
];

/** The ten steps that the law puts on board and councils in every budget year. */
const budgetCycle: readonly ComplianceCheck[] = [
  cycle(
    'd1',
    'De kaders en de voorlopige jaarrekening gaan vóór 30 april naar de raden',
    'Frameworks and provisional accounts go to the councils before 30 April',
    wgr2022('34b'),
    withBudget,
    'framework-sent',
  ),
  cycle(
    'd2',
    'De ontwerpbegroting gaat ten minste twaalf weken vooraf naar de raden',
    'The draft budget goes to the councils at least twelve weeks before',
    wgr2022('35(1)'),
    withBudget,
    'draft-budget-sent',
  ),
  cycle(
    'd3',
    'De ontwerpbegroting ligt meteen voor iedereen ter inzage',
    'The draft budget is at once laid open to everyone',
    wgr('35(2)'),
    withBudget,
    'draft-budget-public',
  ),
  cycle(
    'd4',
    'De zienswijzen gaan mee met het ontwerp',
    'The opinions go along with the draft',
    wgr('35(3)'),
    withBudget,
    'opinions-added',
  ),
  cycle(
    'd5',
    'De raden krijgen vóór de vaststelling een reactie met redenen',
    'The councils get a reasoned reaction before adoption',
    wgr('35(4)'),
    withBudget,
    'reactions-sent',
  ),
  cycle(
    'd6',
    'De begroting is vastgesteld in het jaar ervoor',
    'The budget was adopted in the year before',
    wgr('34(1)'),
    withBudget,
    'budget-adopted',
  ),
  cycle(
    'd7',
    'De begroting is binnen twee weken en vóór 15 september naar de toezichthouder gestuurd',
    'The budget was sent to the supervisor within two weeks and before 15 September',
    wgr2022('34(2)'),
    withBudget,
    'budget-submitted',
  ),
  cycle(
    'd8',
    'Begrotingswijzigingen volgen dezelfde weg, behalve wat de regeling uitzondert',
    'Budget amendments follow the same path, except what the arrangement exempts',
    wgr('35(6)'),
    withBudget,
    'amendments-same-path',
  ),
  cycle(
    'd9',
    'De jaarrekening is vastgesteld in het jaar erna',
    'The accounts were adopted in the year after',
    wgr('34(3)'),
    withBudget,
    'accounts-adopted',
  ),
  cycle(
    'd10',
    'De jaarrekening is binnen twee weken en vóór 15 juli naar de toezichthouder gestuurd',
    'The accounts were sent to the supervisor within two weeks and before 15 July',
    wgr('34(4)'),
    withBudget,
    'accounts-submitted',
  ),
];

/** All forty checks: 19 on the contents of the arrangement, 11 on the board, 10 on the budget cycle. */
export const complianceChecks: readonly ComplianceCheck[] = [...contents, ...boardRules, ...budgetCycle];

/** The checks that the law knows for a form; all of them when the form is not known; none outside the Wgr. */
export function checksFor(form: LegalForm): readonly ComplianceCheck[] {
  if (form === 'unknown') return complianceChecks;
  return (arrangementForms as readonly string[]).includes(form)
    ? complianceChecks.filter((each) => each.forms.includes(form))
    : [];
}
