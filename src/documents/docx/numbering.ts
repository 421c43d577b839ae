import { namespaces } from './markup.ts';

const level = (format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl>`;

/** Lists: number 1 has dashes; every ordered list has its own number from 2 on, so that each begins at one. */
export function numberingPart(ordered: number): string {
  const own = Array.from(
    { length: ordered },
    (_, at) =>
      `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${level('bullet', '–')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${own.join('')}</w:numbering>`;
}
