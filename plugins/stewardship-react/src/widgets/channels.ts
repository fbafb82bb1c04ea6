/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import type { EscalationChannel } from '@backstage-stewardship/plugin-stewardship-common';

/**
 * What channels are called in a sentence.
 *
 * @internal
 */
export const channelNames = {
  pager: 'pager',
  phone: 'phone',
  chat: 'chat',
  email: 'e-mail',
  ticket: 'ticket',
  web: 'web',
  address: 'address',
} as const satisfies Record<EscalationChannel | 'address', string>;

/**
 * What a click on a channel does, beginning with what is seen of it.
 *
 * @internal
 */
export const channelActions = {
  pager: 'Page {{who}}: {{address}}',
  phone: 'Call {{who}} by phone: {{address}}',
  chat: 'Chat with {{who}}: {{address}}',
  email: 'Send an e-mail to {{who}}: {{address}}',
  ticket: 'Ticket for {{who}}: {{address}}',
  web: 'Web page of {{who}}: {{address}}',
} as const satisfies Record<EscalationChannel, string>;

/**
 * What is seen of channels whose address says little to a reader.
 *
 * @internal
 */
export const channelLabels = {
  pager: 'Page',
  chat: 'Chat',
  ticket: 'Ticket',
  web: 'Web page',
} as const satisfies Partial<Record<EscalationChannel, string>>;
