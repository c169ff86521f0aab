/** Sends a file and tells how far it is, which `fetch` cannot do. */

/** The answer; status 0 when none came. */
export interface Uploaded {
  readonly status: number
  readonly text: string
}

/** Sends a file by POST. Never fails: no answer is status 0. */
export function upload(
  path: string,
  file: Blob,
  headers: Readonly<Record<string, string>>,
  told: (percent: number) => void,
): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) =>
      told(total === 0 ? 0 : Math.floor((100 * loaded) / total))
    request.onerror = () => resolve({ status: 0, text: '' })
    request.onload = () => resolve({ status: request.status, text: request.responseText })
    request.send(file)
  })
}
