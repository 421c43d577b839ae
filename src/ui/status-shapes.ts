export type StatusKind = 'ok' | 'warn' | 'bad' | 'info' | 'unk';

/** A shape as element and attributes, written once for pages and for the browser. Names as React has them. */
export interface StatusShape {
  readonly element: 'circle' | 'path' | 'rect';
  readonly attributes: Readonly<Record<string, string>>;
}

const path = (d: string, attributes: Readonly<Record<string, string>>): StatusShape => ({
  element: 'path',
  attributes: { d, ...attributes },
});
const filled = { fill: 'currentColor' };
const line = (strokeWidth: string) => ({ fill: 'none', stroke: '#fff', strokeWidth });

/** What stands before the word of a status, in a square of 14. */
export const statusShapes: Readonly<Record<StatusKind, readonly StatusShape[]>> = {
  ok: [
    { element: 'circle', attributes: { cx: '7', cy: '7', r: '6.5', ...filled } },
    path('M3.8 7.2 6 9.4l4.2-4.6', line('1.7')),
  ],
  warn: [path('M7 .8 13.6 13H.4z', filled), path('M7 5v4M7 10.2v1.5', line('1.5'))],
  bad: [path('M7 0l7 7-7 7-7-7z', filled), path('M7 3.4v4.4M7 9v1.7', line('1.5'))],
  info: [
    {
      element: 'rect',
      attributes: {
        x: '1.2',
        y: '1.2',
        width: '11.6',
        height: '11.6',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: '2',
      },
    },
  ],
  unk: [
    {
      element: 'circle',
      attributes: {
        cx: '7',
        cy: '7',
        r: '5.6',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: '1.8',
        strokeDasharray: '2.4 2.2',
      },
    },
  ],
};
