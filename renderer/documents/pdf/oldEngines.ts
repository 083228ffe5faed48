/**
 * pdf.js counts on two things newer than the Node 20 our tests run on; the app's own engine has them and keeps them.
 */
export function bringUpToDate(): void {
  addMissing(Promise, "withResolvers", withResolvers);
  addMissing(ArrayBuffer.prototype, "transferToFixedLength", sliced);
}

function addMissing(owner: object, name: string, value: unknown): void {
  if (name in owner) return;
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function withResolvers<T>() {
  let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  let reject: (reason?: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function sliced(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
  return this.slice(0, length);
}
