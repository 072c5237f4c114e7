/** The past projects, or who of the directory took part in them, are others now: what is made of them must be made anew. */
export class PastProjectsImported {}
