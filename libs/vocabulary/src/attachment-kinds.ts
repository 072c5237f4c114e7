/** What may be attached to a message. */
export const ATTACHMENT_KINDS = ['PDF', 'DOCX', 'PNG', 'JPEG'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
