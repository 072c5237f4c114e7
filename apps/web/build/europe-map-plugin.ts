import type { Plugin } from 'vite';
import { drawEurope } from './europe-map.ts';

const ID = 'virtual:europe-map';

/** Serves where the map's figures stand as a module, and lays the drawing beside the scripts, as a file that a page refers to. */
export function europeMap(): Plugin {
  const drawn: { current?: ReturnType<typeof drawEurope> } = {};
  const draw = () => (drawn.current ??= drawEurope());
  return {
    name: 'trefoil-europe-map',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(draw().map)}` : null),
    generateBundle() {
      if (this.environment.name !== 'client') return;
      const { map, svg } = draw();
      this.emitFile({ type: 'asset', fileName: map.address.slice(1), source: svg });
    },
  };
}
