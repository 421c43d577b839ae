import { escaped } from './markup.ts';
import { textWidth } from './table.ts';

/** One clear pixel: what a reader that draws no SVG shows in the place of a drawing. The table beside it says the same. */
export const clearPixel: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
  (character) => character.charCodeAt(0),
);

/** English metric units in a twentieth of a point. */
const unitsPerTwip = 635;

/** Width and height of a drawing as it says itself; a square when it does not. */
function sizeOf(svg: string): readonly [width: number, height: number] {
  const found = /<svg[^>]*\swidth="([\d.]+)"[^>]*\sheight="([\d.]+)"/.exec(svg);
  return [Number(found?.[1] ?? 1), Number(found?.[2] ?? 1)];
}

/** The identifiers of the relations of a drawing: as SVG, and its fallback. */
export const drawingId = (at: number): string => `drawing${at + 1}`;
export const pixelId = 'pixel';

/** A drawing over the whole width with its alternative text and, below it, its caption. */
export function pictureMarkup(at: number, svg: string, alternative: string, caption: string): string {
  const [width, height] = sizeOf(svg);
  const [cx, cy] = [textWidth * unitsPerTwip, Math.round((textWidth * unitsPerTwip * height) / width)];
  const properties = `id="${at + 1}" name="${drawingId(at)}" descr="${escaped(alternative)}"`;
  const blip = `<a:blip r:embed="${pixelId}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${drawingId(at)}"/></a:ext></a:extLst></a:blip>`;
  const picture = `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  const drawing = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${properties}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  return `<w:p><w:pPr><w:keepNext/></w:pPr><w:r>${drawing}</w:r></w:p><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(caption)}</w:t></w:r></w:p>`;
}
