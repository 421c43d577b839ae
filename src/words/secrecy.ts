import type { ImposingBody, SecrecyGround } from '#domain/access/confidentiality.ts';
import type { Language } from './language.ts';

type Both = { readonly nl: string; readonly en: string };

const grounds: Readonly<Record<SecrecyGround, Both>> = {
  'woo-5.1-1-a': { nl: 'eenheid van de Kroon (Woo 5.1 lid 1 a)', en: 'unity of the Crown (Woo 5.1(1)(a))' },
  'woo-5.1-1-b': { nl: 'veiligheid van de Staat (Woo 5.1 lid 1 b)', en: 'security of the State (Woo 5.1(1)(b))' },
  'woo-5.1-1-c': {
    nl: 'bedrijfs- en fabricagegegevens, vertrouwelijk meegedeeld (Woo 5.1 lid 1 c)',
    en: 'business and manufacturing data given in confidence (Woo 5.1(1)(c))',
  },
  'woo-5.1-1-d': { nl: 'bijzondere persoonsgegevens (Woo 5.1 lid 1 d)', en: 'special personal data (Woo 5.1(1)(d))' },
  'woo-5.1-1-e': {
    nl: 'nationale identificatienummers (Woo 5.1 lid 1 e)',
    en: 'national identification numbers (Woo 5.1(1)(e))',
  },
  'woo-5.1-2-a': {
    nl: 'betrekkingen met andere staten (Woo 5.1 lid 2 a)',
    en: 'relations with other states (Woo 5.1(2)(a))',
  },
  'woo-5.1-2-b': {
    nl: 'economische of financiële belangen van overheden (Woo 5.1 lid 2 b)',
    en: 'economic or financial interests of public bodies (Woo 5.1(2)(b))',
  },
  'woo-5.1-2-c': {
    nl: 'opsporing en vervolging (Woo 5.1 lid 2 c)',
    en: 'investigation and prosecution (Woo 5.1(2)(c))',
  },
  'woo-5.1-2-d': {
    nl: 'inspectie, controle en toezicht (Woo 5.1 lid 2 d)',
    en: 'inspection, control and supervision (Woo 5.1(2)(d))',
  },
  'woo-5.1-2-e': { nl: 'persoonlijke levenssfeer (Woo 5.1 lid 2 e)', en: 'private life (Woo 5.1(2)(e))' },
  'woo-5.1-2-f': {
    nl: 'andere bedrijfs- en fabricagegegevens (Woo 5.1 lid 2 f)',
    en: 'other business and manufacturing data (Woo 5.1(2)(f))',
  },
  'woo-5.1-2-g': {
    nl: 'bescherming van het milieu (Woo 5.1 lid 2 g)',
    en: 'protection of the environment (Woo 5.1(2)(g))',
  },
  'woo-5.1-2-h': {
    nl: 'beveiliging van personen en bedrijven, voorkomen van sabotage (Woo 5.1 lid 2 h)',
    en: 'security of persons and companies, preventing sabotage (Woo 5.1(2)(h))',
  },
  'woo-5.1-2-i': {
    nl: 'goed functioneren van het openbaar bestuur (Woo 5.1 lid 2 i)',
    en: 'good functioning of public administration (Woo 5.1(2)(i))',
  },
};

const bodies: Readonly<Record<ImposingBody, Both>> = {
  council: { nl: 'de raad', en: 'the council' },
  executive: { nl: 'het college', en: 'the executive' },
  mayor: { nl: 'de burgemeester', en: 'the mayor' },
  committee: { nl: 'een commissie', en: 'a committee' },
  general_board: { nl: 'het algemeen bestuur', en: 'the general board' },
  executive_board: { nl: 'het dagelijks bestuur', en: 'the executive board' },
  chair: { nl: 'de voorzitter van de regeling', en: 'the chair of the arrangement' },
};

/** A ground for secrecy with its article. */
export const secrecyGroundName = (language: Language, ground: SecrecyGround): string => grounds[ground][language];

/** A body that can impose secrecy. */
export const imposingBodyName = (language: Language, body: ImposingBody): string => bodies[body][language];
