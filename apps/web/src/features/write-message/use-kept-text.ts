import { useState } from 'react';

/** Text that outlives the page and the session it was typed in, until it is sent. Kept in this tab only. */
export function useKeptText(key: string, otherwise = ''): readonly [string, (text: string) => void] {
  const name = `trefoil.message.${key}`;
  const [text, setText] = useState(() => sessionStorage.getItem(name) ?? otherwise);
  return [
    text,
    (next) => {
      setText(next);
      if (next) sessionStorage.setItem(name, next);
      else sessionStorage.removeItem(name);
    },
  ];
}
