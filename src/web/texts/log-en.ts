/** Texts of the page of the log in English. */
import type { logZhCN } from './log-zh-CN.ts'

export const logEn: typeof logZhCN = {
  title: 'The log',
  about:
    'Every step of every case enters a log that only grows, and a checkpoint of it is signed regularly. Keep one, and you can check for yourself later that nothing before it was changed, removed or reordered.',
  newest: 'Newest checkpoint',
  size: 'Events',
  signedAt: 'Signed',
  note: 'Signed text',
  key: 'Public key',
  keyAbout:
    'Keep it yourself, apart from the checkpoint. A key given to you only when you check proves little.',
  download: 'Download the checkpoint',
  unsigned: 'The log has no signed checkpoint yet. One is signed every day.',
  how: 'How to check',
  steps: [
    'Download the checkpoint today and keep it with the public key, as checkpoint.txt and key.txt.',
    'Some time later run the command below: it asks this site for the newest checkpoint and a consistency proof (RFC 6962, section 2.1.2) and checks both on your computer.',
    'If the log grew, everything before is intact. Rolled back, forked or two histories means it was changed; the two checkpoints are the evidence.',
  ],
  command: 'Command',
  offline: 'Without a connection: save the consistency proof first and use --bundle.',
  format:
    'A checkpoint is a C2SP signed note (Ed25519). Any tool that reads those can check it; our program is not needed.',
  earlier: 'Earlier checkpoints',
  checkpointOf: (size) => `${size} events`,
}
