/** Texts of the inbox and of what leaves the house, in English. */
import type { messagesZhCN } from './messages-zh-CN.ts'

export const messagesEn: typeof messagesZhCN = {
  title: 'Messages',
  about: 'What happened to cases, and reminders of time limits. Each is told once.',
  unread: (count) => `${count} unread`,
  many: 'more than 99 unread',
  all: 'All messages',
  onlyUnread: 'Unread only',
  show: 'Show',
  none: 'No messages yet',
  noneUnread: 'Nothing unread',
  markAll: 'Mark all as read',
  fresh: 'unread',
  openCase: 'Open the case',
  contact: 'By e-mail',
  contactAbout:
    'With an address, every message is also sent there. It is kept encrypted and shown to nobody else.',
  email: 'E-mail address',
  save: 'Save',
  stop: 'Send no e-mail',
  saved: 'Saved',
  outlets: {
    title: 'Deliveries',
    about:
      'Messages to mailboxes and systems outside. A failure is tried again by itself; what still fails is given up here and can be sent anew.',
    states: { waiting: 'Waiting', delivered: 'Delivered', dead: 'Given up' },
    state: 'State',
    none: 'No deliveries in this state',
    attempts: (count) => `tried ${count} times`,
    next: 'next',
    retry: 'Send anew',
    channels: { email: 'e-mail', webhook: 'system outside' },
    receivers: 'Receivers',
    receiversAbout:
      'Signed as the Standard Webhooks specification says. The secret is shown once, when registering.',
    url: 'Address',
    topics: 'Topics (separated by commas, * for all)',
    add: 'Register',
    secret: 'Keep this secret now; it is not shown again',
    on: 'Switch on',
    off: 'Switch off',
    noneReceivers: 'No receivers yet',
  },
}
