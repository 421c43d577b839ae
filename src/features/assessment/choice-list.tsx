/** Names to choose from while one types. @param names what each record is called, by its key */
export function ChoiceList({ id, names }: { id: string; names: ReadonlyMap<string, string> }) {
  return (
    <datalist id={id}>
      {[...names].map(([key, name]) => (
        <option key={key} value={name} />
      ))}
    </datalist>
  );
}
