/** A title in quotation marks, as it stands in a sentence; one that has quotation marks of its own gets no others around it. */
export const quoted = (title: string): string => (/["“”„«»]/.test(title) ? title : `“${title}”`);
