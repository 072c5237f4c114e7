import type { IdeaStatus, ProjectIdeaId } from '@trefoil/vocabulary';

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

/**
 * It was paused, completed, closed, reopened or renewed by its people, or its time was up: told beside `IdeaPublished` and
 * `IdeaWithdrawn`, which are told alone. Renewing what is published leaves it published.
 */
export class IdeaStatusChanged {
  constructor(
    readonly ideaId: ProjectIdeaId,
    readonly from: IdeaStatus,
    readonly to: IdeaStatus,
  ) {}
}

/** Four days before its end; its people have been mailed. */
export class IdeaExpiresSoon {
  constructor(
    readonly ideaId: ProjectIdeaId,
    readonly expiresAt: Date,
  ) {}
}
