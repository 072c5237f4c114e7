import type { ComponentType } from 'react';

/** A part of a page that only some addresses of it show: fetched before it is rendered, so that the server shows it too. */
export type OnDemand<Props> = {
  readonly prepare: () => Promise<void>;
  /** Null until it is there. */
  readonly part: () => ComponentType<Props> | null;
};

export function onDemand<Props>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  return {
    prepare: async () => {
      loaded ??= await load();
    },
    part: () => loaded,
  };
}
