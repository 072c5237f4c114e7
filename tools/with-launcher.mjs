// Preloaded into the API by the launchers: when the launcher is killed, the API stops as if asked to.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // listening to the channel must not keep the process alive
  process.channel.unref();
}
