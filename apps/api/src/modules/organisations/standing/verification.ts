/** What a moderator went by to be sure that an organisation is what it says. */
export const VERIFICATION_CHECKS = ['REGISTER', 'DOMAIN', 'DOCUMENTS', 'CONTACT'] as const;
export type VerificationCheck = (typeof VERIFICATION_CHECKS)[number];
