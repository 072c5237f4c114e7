import { MARK_END, MARK_START } from '@trefoil/vocabulary';

/** A text in which words that were looked for stand between marks of private use: it stays text, and they become mark elements. */
export function Marked({ children }: { children: string }) {
  return children.split(MARK_START).map((piece, at) => {
    const end = at === 0 ? -1 : piece.indexOf(MARK_END);
    return end < 0 ? piece : [<mark key={at}>{piece.slice(0, end)}</mark>, piece.slice(end + 1)];
  });
}
