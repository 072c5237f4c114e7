import { useMemo, useSyncExternalStore } from 'react';
import { useSignedIn } from './require-sign-in';
import { actingMemberships, type Membership, type Viewer } from './use-viewer';

const KEY = 'trefoil.acting-as';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function chosenId(): string | null {
  return localStorage.getItem(KEY);
}

/** From now on things are done for this organisation, in every tab of this browser. */
export function actFor(organisationId: string): void {
  localStorage.setItem(KEY, organisationId);
  for (const listener of listeners) listener();
}

export type ActingAs = {
  /** On whose behalf things are done now; null when the person may act for nobody. Its id goes into `asOrganisationId`. */
  readonly organisation: Membership['organisation'] | null;
  readonly choices: readonly Membership['organisation'][];
  readonly choose: (organisationId: string) => void;
};

/** The organisation a signed-in person acts for: the one chosen last in this browser, else the first. `only` narrows the choice. */
export function useActingAs(only?: readonly string[]): ActingAs {
  return useActingAsOf(useSignedIn(), only);
}

/** The same outside of the pages for people signed in, as in the header. */
export function useActingAsOf(viewer: Viewer, only?: readonly string[]): ActingAs {
  const chosen = useSyncExternalStore(subscribe, chosenId, () => null);
  return useMemo(() => {
    const choices = actingMemberships(viewer).map(({ organisation }) => organisation).filter(({ id }) => only === undefined || only.includes(id));
    return {
      organisation: choices.find(({ id }) => id === chosen) ?? choices[0] ?? null,
      choices,
      choose: actFor,
    };
  }, [viewer, chosen, only]);
}
