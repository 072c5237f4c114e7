import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// a machine that is at other work too is slow, not broken
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

// what jsdom lacks of a browser; the renderer's own spec runs without one
if (typeof window !== 'undefined') {
  window.matchMedia ??= (query: string) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener() {}, removeListener() {} }) as MediaQueryList;
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView ??= () => undefined;
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;
}

// what React warns of is a failure, not a line in a log
jest.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
  throw new Error(words.map(String).join(' '));
});
