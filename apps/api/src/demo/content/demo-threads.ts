import type { DemoThread } from './demo-content.types';
import { THREADS_OF_DEMO_PEOPLE } from './threads/demo-people-threads';
import { OTHER_THREADS } from './threads/other-threads';

/** Every thread of the demo world. */
export const demoThreads: readonly DemoThread[] = [...THREADS_OF_DEMO_PEOPLE, ...OTHER_THREADS];
