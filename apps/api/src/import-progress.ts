import cliProgress from 'cli-progress';

/** How often progress is told where no terminal shows a bar. */
const TOLD_EVERY_MS = 10_000;

export interface Progress {
  readonly say: (read: number) => void;
  readonly stop: () => void;
}

/** A bar on a terminal; elsewhere a line now and then, on standard error: how far, how fast, how long yet. */
export function showProgress(share: () => number): Progress {
  const began = performance.now();
  const perSecond = (read: number) => Math.round((read * 1000) / (performance.now() - began));
  if (process.stdout.isTTY) {
    const format = '  {bar} {percentage} % | {read} records | {rate}/s | {eta_formatted} left';
    const bar = new cliProgress.SingleBar({ format, hideCursor: true, etaBuffer: 50 }, cliProgress.Presets.shades_classic);
    bar.start(100, 0, { read: 0, rate: 0 });
    return { say: (read) => bar.update(Math.floor(share() * 100), { read, rate: perSecond(read) }), stop: () => bar.stop() };
  }
  let told = began;
  return {
    say: (read) => {
      const now = performance.now();
      if (now - told < TOLD_EVERY_MS) return;
      told = now;
      const left = Math.round(((now - began) / 1000) * (1 / Math.max(share(), 0.001) - 1));
      process.stderr.write(`  ${Math.floor(share() * 100)} %, ${read} records, ${perSecond(read)}/s, ${left} s left\n`);
    },
    stop: () => undefined,
  };
}
