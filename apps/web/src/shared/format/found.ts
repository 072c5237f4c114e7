import type { HighlightedText } from '@trefoil/vocabulary';

/** In which words a search found something: texts with marks around them. */
export type Found = {
  readonly highlights: readonly { readonly text: HighlightedText; readonly marked: string }[];
  /** A further name that was found where the name alone would not have been. */
  readonly matchedName?: string | null;
};

export function markedText(found: Found | undefined, text: HighlightedText): string | undefined {
  return found?.highlights.find((each) => each.text === text)?.marked;
}
