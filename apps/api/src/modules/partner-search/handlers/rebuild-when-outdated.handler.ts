import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SearchIndexRepository } from '../search-index.repository';

/** A new version may write search rows otherwise than the one before: what stands there is written anew before anybody searches. */
@Injectable()
export class RebuildWhenOutdated implements OnApplicationBootstrap {
  constructor(private readonly index: SearchIndexRepository) {}

  onApplicationBootstrap(): Promise<void> {
    return this.index.rebuildIfOutdated();
  }
}
