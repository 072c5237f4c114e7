import { VisuallyHidden } from '@trefoil/ui';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** After each change of page: the focus goes to its heading, and its title is said. A new query on the same page moves nothing. */
export function RouteAnnouncer() {
  const { pathname, hash } = useLocation();
  const [title, setTitle] = useState('');
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return undefined;
    last.current = pathname;
    const frame = requestAnimationFrame(() => {
      setTitle(document.title);
      if (hash !== '') return;
      const target = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
      if (target?.tabIndex === -1 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
      // scrolling is scroll restoration's business
      target?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname, hash]);
  return <VisuallyHidden as="div"><span role="status" aria-live="polite">{title}</span></VisuallyHidden>;
}
