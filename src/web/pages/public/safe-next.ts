/**
 * Where to go after signing in: an address of this product, else the desk. Anything that a browser
 * could read as another site (`//…`, `/\…`, a scheme) is not followed.
 */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/desk'
}
