/** Actions of the programme that the product knows. STRATEGIC_PARTNERSHIP is the founding document's. */
export const ACTION_CODES = [
  'STRATEGIC_PARTNERSHIP',
  'KA220_HED',
  'KA210',
  'ALLIANCES_LOT1',
  'CBHE_STRAND1',
  'CBHE_STRAND2',
  'CBHE_STRAND3',
  'EMJM',
] as const;

export type ActionCode = (typeof ACTION_CODES)[number];

const OFFICIAL_SPELLINGS: Readonly<Record<string, ActionCode>> = {
  KA203: 'STRATEGIC_PARTNERSHIP',
  CBHE_S1: 'CBHE_STRAND1',
  CBHE_S2: 'CBHE_STRAND2',
  CBHE_S3: 'CBHE_STRAND3',
};

/** Reads an action as a person writes it: any case, hyphens or underscores, or the code KA203. Null when it is none we know. */
export function parseActionCode(text: string): ActionCode | null {
  const key = text.trim().toUpperCase().replace(/[\s-]+/g, '_');
  return OFFICIAL_SPELLINGS[key] ?? ACTION_CODES.find((code) => code === key) ?? null;
}

/** An action as an address has it: `ka220-hed`. parseActionCode reads it back. */
export function toActionSegment(action: ActionCode): string {
  return action.toLowerCase().replaceAll('_', '-');
}
