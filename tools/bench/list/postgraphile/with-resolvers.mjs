// PostGraphile 5 asks for Node 22, of which this is all it needs in the older Node the product also runs on.
Promise.withResolvers ??= function withResolvers() {
  let settle;
  const promise = new this((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
};
