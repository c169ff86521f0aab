/** Texts of documents handed in, in English. */
import type { filesZhCN } from './files-zh-CN.ts'

export const filesEn: typeof filesZhCN = {
  title: 'Documents',
  about: (largest, together) =>
    `At most ${largest} each and ${together} together. Files are checked at once; you can replace them until you file.`,
  needed: 'Needed',
  optional: 'If there is one',
  kinds: (kinds) => `May be ${kinds}`,
  choose: (title) => `Upload “${title}”`,
  chooseButton: 'Choose a file',
  drop: 'or drop it here',
  sending: (name, percent) => `Uploading ${name}, ${percent}%`,
  checking: (name) => `Checking ${name}`,
  taken: (name) => `Uploaded ${name}`,
  failed: (name) => `${name} was not uploaded: `,
  remove: (name) => `Remove ${name}`,
  removed: (name) => `Removed ${name}`,
  restore: (name) => `Keep ${name}`,
  willGo: 'Goes when the correction is sent',
  paper: (title) => `I hand in “${title}” on paper at the counter`,
  onPaper: 'On paper at the counter',
  missing: 'Upload a file, or tick that you hand it in on paper',
  none: 'A demonstration or earlier case without electronic documents.',
  noneHandedIn: 'No documents were handed in.',
  show: (name) => `Show the picture ${name}`,
  picture: 'Picture',
  kept: 'Documents handed in before',
  more: 'Add or replace documents',
}
