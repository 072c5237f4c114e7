import type { ProjectIdeaId } from '@trefoil/vocabulary';

/** An idea, draft or published, was made or changed: what is derived from it must follow. */
export class IdeaSaved {
  constructor(readonly ideaId: ProjectIdeaId) {}
}

/** A draft became public. */
export class IdeaPublished {
  constructor(readonly ideaId: ProjectIdeaId) {}
}

/** Also told for each idea of an organisation that is withdrawn. */
export class IdeaWithdrawn {
  constructor(readonly ideaId: ProjectIdeaId) {}
}
