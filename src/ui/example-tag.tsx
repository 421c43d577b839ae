/** What is invented says so. */
export function ExampleTag({ text }: { text: string }) {
  return <span className="example nl-data-badge">{text}</span>;
}
